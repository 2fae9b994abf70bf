package org.gongkai.office.requests.archive;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.calendar.LedgerDay;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.letters.Letter;
import org.gongkai.office.letters.write.PdfTable;
import org.gongkai.office.requests.DisclosureRequest;
import org.gongkai.office.requests.Filings;
import org.gongkai.office.requests.Life;
import org.gongkai.office.requests.PaperKind;
import org.gongkai.office.requests.RequestCase;
import org.gongkai.office.requests.Step;
import org.gongkai.office.requests.StepKind;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The papers the office itself adds to a case file, as PDF. */
@Component
class CasePapers {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final List<String> HEADS =
            List.of("number", "author", "document-no", "name", "day", "pages", "retention", "remark");
    private static final int[] SHARES = {34, 62, 78, 86, 66, 34, 36, 46};
    private static final List<PdfTable.Column> FORM = List.of(new PdfTable.Column("", 1), new PdfTable.Column("", 3));

    private final Bodies bodies;
    private final MessageSource words;

    CasePapers(Bodies bodies, MessageSource words) {
        this.bodies = bodies;
        this.words = words;
    }

    /** Words of this package. */
    String say(String key, Object... args) {
        return anywhere("casefile." + key, args);
    }

    private String anywhere(String key, Object... args) {
        return words.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }

    /** What a paper beside the letters is. */
    String kind(PaperKind kind) {
        return anywhere("paper." + kind);
    }

    String title(DisclosureRequest request) {
        return say("title", request.title());
    }

    /** 保管期限, decided with the archiving. */
    String retention(Life life) {
        return life.retention().map(chosen -> anywhere("code." + chosen)).orElseGet(() -> say("retention-open"));
    }

    String remark(Letter letter, boolean hasScan) {
        return Stream.concat(
                        letter.voided().map(why -> say("voided", why)).stream(),
                        hasScan ? Stream.of(say("has-scan")) : Stream.empty())
                .reduce((one, other) -> one + "；" + other)
                .orElse("");
    }

    /** Heads of the catalogue. */
    List<String> heads() {
        return HEADS.stream().map(head -> say("head." + head)).toList();
    }

    byte[] cover(CaseFile file) {
        var life = file.found().life();
        var request = file.found().request();
        var last = life.steps().get(life.steps().size() - 1).day();
        var rows = new ArrayList<List<String>>();
        rows.add(row("casefile.body", file.body().name()));
        rows.add(row("casefile.name", file.title()));
        rows.add(row("request.number", request.number()));
        rows.add(row("casefile.days", say("from-to", request.filedOn().toString(), last.toString())));
        rows.add(row("casefile.result", result(life)));
        rows.add(row("casefile.head.pages", say("size", file.pieces().size(), file.pages())));
        rows.add(row("casefile.head.retention", file.retention()));
        rows.add(row(
                "casefile.archived",
                life.last(StepKind.ARCHIVED).map(step -> step.day().toString()).orElseGet(() -> say("open"))));
        return form(say("cover"), rows);
    }

    private String result(Life life) {
        return life.closing()
                .map(step -> say("closed", step.day().toString(), anywhere("answer." + step.answer())))
                .orElseGet(() -> anywhere("request.state." + life.state()));
    }

    /** 归档文件目录. */
    byte[] catalogue(CaseFile file) {
        var heads = heads();
        var columns = new ArrayList<PdfTable.Column>();
        for (var i = 0; i < SHARES.length; i++) {
            columns.add(new PdfTable.Column(heads.get(i), SHARES[i]));
        }
        var rows =
                file.pieces().stream().map(piece -> piece.row(file.retention())).toList();
        return PdfTable.of(new PdfTable.Content(say("catalogue"), List.of(file.title()), columns, rows));
    }

    /** The application as it was filed, with the fields of 条例 第二十九条. */
    byte[] application(RequestCase found, Filings.Content filed, String identity) {
        var request = found.request();
        var who = filed.applicant();
        var shown = identity.isEmpty() ? anywhere("request.identity-erased") : identity;
        var rows = new ArrayList<List<String>>();
        rows.add(row("request.number", request.number()));
        rows.add(row("request.form.kind", request.kind().label()));
        rows.add(row("request.form.name", who.name()));
        rows.add(row("field.identity", shown));
        rows.add(row("field.contact", who.contact()));
        rows.add(row("field.phone", who.phone()));
        rows.add(row("field.email", who.email()));
        rows.add(row("field.postal", who.address()));
        rows.add(row("field.fax", who.fax()));
        rows.add(row("field.content", filed.content()));
        rows.add(row("field.way", anywhere("way." + request.way())));
        rows.add(row("field.intake", anywhere("intake." + request.intake())));
        rows.add(row("casefile.filed", request.filedOn().toString()));
        rows.add(row(
                "request.received",
                found.life().received().map(Object::toString).orElse(anywhere("request.unconfirmed"))));
        return form(say("application"), rows);
    }

    private List<String> row(String label, String value) {
        return List.of(anywhere(label), value);
    }

    private static byte[] form(String title, List<List<String>> rows) {
        return PdfTable.of(new PdfTable.Content(title, List.of(), FORM, rows));
    }

    /** 答复期限 day by day; empty where none ever ran. */
    Optional<byte[]> ledger(RequestCase found) {
        var life = found.life();
        return life.clock()
                .period()
                .map(period -> period.explain(life.calendar()))
                .map(ledger -> {
                    var last = ledger.deadline();
                    var notes = Stream.of(
                                    say(
                                            "ledger-of",
                                            found.request().number(),
                                            last.lastDay().toString()),
                                    anywhere("deadlines.rule", ledger.period().days()),
                                    life.clock()
                                            .delayedTo()
                                            .map(to -> anywhere("request.delayed", to.toString()))
                                            .orElse(""),
                                    last.provisional() ? anywhere("deadlines.provisional") : "")
                            .filter(note -> !note.isEmpty())
                            .toList();
                    var columns = List.of(
                            new PdfTable.Column(anywhere("deadlines.day"), 3),
                            new PdfTable.Column(anywhere("deadlines.number"), 2),
                            new PdfTable.Column(anywhere("deadlines.why"), 5));
                    var rows = ledger.days().stream().map(this::day).toList();
                    return PdfTable.of(new PdfTable.Content(say("ledger"), notes, columns, rows));
                });
    }

    private List<String> day(LedgerDay day) {
        var known = day.day();
        var kind = day.treatment() == LedgerDay.Treatment.START ? "" : anywhere("deadlines.kind." + known.kind());
        var named = known.name().isEmpty() ? "" : anywhere("deadlines.named", known.name());
        var estimated = known.provisional() ? anywhere("deadlines.estimated") : "";
        return List.of(
                day.date() + " " + anywhere("deadlines.weekday." + day.date().getDayOfWeek()),
                day.number() > 0 ? anywhere("deadlines.nth", day.number()) : anywhere("deadlines.not-counted"),
                anywhere("deadlines.treatment." + day.treatment()) + kind + named + estimated);
    }

    /** What was done when and by whom. */
    byte[] course(RequestCase found, Map<Long, String> said) {
        var steps = found.life().steps();
        var names = bodies.names(steps.stream()
                .flatMap(step -> Stream.of(step.person(), step.behalf()))
                .distinct()
                .toList());
        var columns = List.of(
                new PdfTable.Column(anywhere("deadlines.day"), 4),
                new PdfTable.Column(say("course-what"), 5),
                new PdfTable.Column(say("course-who"), 4),
                new PdfTable.Column(say("course-words"), 9));
        var rows = steps.stream()
                .map(step -> List.of(
                        step.day().toString(),
                        anywhere("step." + step.kind()),
                        person(step, names),
                        details(step, said.getOrDefault(step.id(), ""))))
                .toList();
        return PdfTable.of(new PdfTable.Content(
                say("course"), List.of(say("course-of", found.request().number())), columns, rows));
    }

    private String person(Step step, Map<Long, String> names) {
        var name = step.person() == 0
                ? anywhere("request.applicant")
                : names.getOrDefault(step.person(), say("somebody", step.person()));
        return step.behalf() == 0
                ? name
                : say("deputy", name, names.getOrDefault(step.behalf(), say("somebody", step.behalf())));
    }

    private String details(Step step, String said) {
        var recorded = MINUTE.format(ZonedDateTime.ofInstant(step.at(), OfficeDay.ZONE));
        var lines = Arrays.asList(
                step.codeKey().isEmpty() ? "" : anywhere(step.codeKey()),
                step.until().map(day -> anywhere("step.until", day.toString())).orElse(""),
                step.days() > 0 ? anywhere("step.days", step.days()) : "",
                step.amount().signum() > 0
                        ? anywhere(
                                "step.amount",
                                step.amount().stripTrailingZeros().toPlainString())
                        : "",
                said,
                step.why().isEmpty() ? "" : anywhere("step.late", step.why()),
                say("recorded", recorded));
        return String.join("\n", lines.stream().filter(line -> !line.isEmpty()).toList());
    }
}
