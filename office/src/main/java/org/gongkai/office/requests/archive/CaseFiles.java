package org.gongkai.office.requests.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.letters.Letter;
import org.gongkai.office.letters.Letters;
import org.gongkai.office.letters.write.PdfBinder;
import org.gongkai.office.requests.AnswerType;
import org.gongkai.office.requests.CaseLetters;
import org.gongkai.office.requests.Filings;
import org.gongkai.office.requests.Paper;
import org.gongkai.office.requests.Papers;
import org.gongkai.office.requests.ReleasedCopies;
import org.gongkai.office.requests.Requests;
import org.gongkai.office.requests.Step;
import org.gongkai.office.requests.StepKind;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Component;

/**
 * 案卷: the application, the count of its days, its course and its sealed letters. The same state of a case always gives
 * the same bytes; every export is recorded as a reading.
 */
@Component
public class CaseFiles {
    /** How much of 身份证明 a copy shows. */
    public enum Identity {
        MASKED,
        SHOWN
    }

    private final Requests requests;
    private final Filings filings;
    private final CaseLetters cases;
    private final Letters letters;
    private final KeptFiles files;
    private final CasePapers papers;
    private final Papers kept;
    private final ReleasedCopies released;
    private final Trail trail;

    CaseFiles(
            Requests requests,
            Filings filings,
            CaseLetters cases,
            Letters letters,
            KeptFiles files,
            CasePapers papers,
            Papers kept,
            ReleasedCopies released,
            Trail trail) {
        this.requests = requests;
        this.filings = filings;
        this.cases = cases;
        this.letters = letters;
        this.files = files;
        this.papers = papers;
        this.kept = kept;
        this.released = released;
        this.trail = trail;
    }

    /** Keeps why the whole of 身份证明 is exported. */
    void explain(Person person, Body body, long id, String reason, Moment now) {
        requests.noteExport(person, body, id, reason, now);
    }

    /** All of a case in one PDF/A: cover, catalogue, pieces. */
    byte[] pdf(Person person, Body body, long id, Identity identity, Moment now) {
        var file = compile(person, body, id, identity, now);
        return PdfBinder.bound(
                file.title(),
                List.of(papers.cover(file), papers.catalogue(file)),
                file.pieces().stream().map(CasePiece::content).toList());
    }

    /** The pieces as single files, the stamped scans among them, with an index and the SHA-256 of each. */
    byte[] zip(Person person, Body body, long id, Identity identity, Moment now) {
        var file = compile(person, body, id, identity, now);
        return CaseZip.of(file, papers.heads(), lastDay(file));
    }

    /** Copies of the pieces and scans of a case, for whoever decides about it. */
    public List<CaseCopy> copies(Person person, Body body, long id, Identity identity, Moment now) {
        var file = compile(person, body, id, identity, now);
        return Stream.concat(file.pieces().stream(), file.scans().stream())
                .sorted(Comparator.comparingInt(CasePiece::number))
                .map(this::copy)
                .toList();
    }

    private CaseCopy copy(CasePiece piece) {
        var kind = Stream.of(CaseCopy.Kind.APPLICATION, CaseCopy.Kind.LEDGER, CaseCopy.Kind.COURSE)
                .filter(known -> piece.title().equals(papers.say(known.name().toLowerCase(Locale.ROOT))))
                .findFirst()
                .orElse(CaseCopy.Kind.LETTER);
        return new CaseCopy(kind, piece.title(), piece.documentNo(), piece.day(), piece.content(), piece.ending());
    }

    private static LocalDate lastDay(CaseFile file) {
        return file.found().life().steps().stream()
                .map(Step::day)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private CaseFile compile(Person person, Body body, long id, Identity shown, Moment now) {
        var found = requests.get(body, id, now);
        var filed = filings.read(person, body, id, now);
        var identity = switch (shown) {
            case MASKED -> filings.maskedIdentity(found.request());
            case SHOWN -> filings.identity(person, body, id, now);
        };
        trail.read(now, person.id(), body.id(), Requests.THING, id, "letter case-file");
        var request = found.request();
        var pieces = new ArrayList<CasePiece>();
        var application = papers.application(found, filed, identity);
        add(pieces, filed.applicant().name(), request.number(), "application", request.filedOn(), application);
        var received = found.life().received().orElse(request.filedOn());
        papers.ledger(found).ifPresent(ledger -> add(pieces, body.name(), "", "ledger", received, ledger));
        var last = found.life().steps().get(found.life().steps().size() - 1).day();
        add(pieces, body.name(), "", "course", last, papers.course(found, requests.words(id)));
        var sealed = cases.of(id).stream().filter(Letter::isFrozen).toList();
        var scans = new ArrayList<CasePiece>();
        for (var letter : sealed) {
            scan(pieces.size() + 1, body, letter).forEach(scans::add);
            pieces.add(letter(pieces.size() + 1, body, letter));
        }
        found.life()
                .last(StepKind.ANSWERED)
                .filter(answer -> answer.answer() == AnswerType.GRANTED || answer.answer() == AnswerType.PARTLY_GRANTED)
                .flatMap(answer -> released.of(id))
                .ifPresent(copy ->
                        add(pieces, body.name(), request.number(), "released", copy.day(), released.content(copy)));
        for (var paper : kept.of(id)) {
            scans.add(paper(pieces.size() + scans.size() + 1, paper));
        }
        return new CaseFile(body, found, papers.title(request), papers.retention(found.life()), pieces, scans);
    }

    private void add(
            List<CasePiece> pieces, String author, String documentNo, String kind, LocalDate day, byte[] paper) {
        pieces.add(new CasePiece(
                pieces.size() + 1,
                author,
                documentNo,
                papers.say(kind),
                day,
                PdfBinder.pages(paper),
                "",
                paper,
                ".pdf"));
    }

    private CasePiece letter(int number, Body body, Letter letter) {
        var paper = letters.pdf(letter);
        return new CasePiece(
                number,
                body.name(),
                letter.number().orElse(""),
                letter.title(),
                letter.day().orElseThrow(),
                PdfBinder.pages(paper),
                papers.remark(letter, letters.scan(letter).isPresent()),
                paper,
                ".pdf");
    }

    /** What was sent in, went out or proves a delivery, as it is: only among the single files. */
    private CasePiece paper(int number, Paper paper) {
        var name = paper.file().name();
        var dot = name.lastIndexOf('.');
        return new CasePiece(
                number,
                papers.kind(paper.kind()),
                "",
                dot < 0 ? name : name.substring(0, dot),
                LocalDate.ofInstant(paper.at(), OfficeDay.ZONE),
                0,
                "",
                kept.content(paper),
                "." + paper.file().type().extension());
    }

    private Stream<CasePiece> scan(int number, Body body, Letter letter) {
        return letters.scan(letter).stream()
                .map(kept -> new CasePiece(
                        number,
                        body.name(),
                        letter.number().orElse(""),
                        letter.title() + papers.say("scan"),
                        letter.day().orElseThrow(),
                        0,
                        "",
                        files.content(kept),
                        kept.name().substring(kept.name().lastIndexOf('.'))));
    }
}
