package org.gongkai.office.requests.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.gongkai.office.Form;
import org.gongkai.office.files.SheetRows;
import org.gongkai.office.requests.DisclosureRequest;
import org.gongkai.office.requests.Filing;
import org.gongkai.office.requests.FilingForm;
import org.gongkai.office.requests.Intake;

/** Looks at every row of a sheet as if somebody had filled in the form with it. */
final class ImportCheck {
    /** 条例施行: nothing was received before. */
    private static final LocalDate FIRST = LocalDate.of(2008, 5, 1);

    private final ImportHeads heads;
    private final BiFunction<Filing, LocalDate, Optional<DisclosureRequest>> known;
    private final LocalDate today;
    private final Map<Object, Integer> seen = new HashMap<>();
    private final List<ImportRow> rows = new ArrayList<>();
    private final List<ImportProblem> problems = new ArrayList<>();

    /** @param known what the body has already of the same applicant, content and day */
    ImportCheck(ImportHeads heads, BiFunction<Filing, LocalDate, Optional<DisclosureRequest>> known, LocalDate today) {
        this.heads = heads;
        this.known = known;
        this.today = today;
    }

    List<ImportRow> rows() {
        return rows;
    }

    List<ImportProblem> problems() {
        return problems;
    }

    void row(SheetRows.Numbered row) {
        var form = new Form(typed(row.cells()));
        choice(form, ImportField.INTAKE, row.cells());
        choice(form, ImportField.KIND, row.cells());
        choice(form, ImportField.WAY, row.cells());
        // Excel keeps fifteen digits of a number
        form.require(!form.text("identity").matches("[\\d.]+[Ee]\\+?\\d+"), "identity", "import-digits");
        form.require(!form.text("phone").matches("[\\d.]+[Ee]\\+?\\d+"), "phone", "import-digits");
        var intake = ImportHeads.choice(ImportField.INTAKE, heads.value(ImportField.INTAKE, row.cells()))
                .map(Intake::valueOf)
                .orElse(Intake.IN_PERSON);
        var isOld = !heads.value(ImportField.OLD_NUMBER, row.cells()).isEmpty();
        var filing = isOld ? new FilingForm(form).readOld(intake) : new FilingForm(form).read(intake);
        var received = day(form, ImportField.RECEIVED_ON);
        var filed = day(form, ImportField.FILED_ON).or(() -> received);
        days(form, intake, filed, received);
        filed.filter(day -> form.problems().isEmpty()).ifPresent(day -> isNew(form, row.number(), filing, day));
        if (form.problems().isEmpty()) {
            rows.add(new ImportRow(
                    row.number(),
                    heads.value(ImportField.OLD_NUMBER, row.cells()),
                    filing,
                    intake.needsConfirmation() ? filed.orElseThrow() : received.orElseThrow(),
                    received));
        }
        form.problems()
                .forEach(found -> problems.add(
                        new ImportProblem(row.number(), heads.head(found.field()), found.code(), found.args())));
    }

    private Map<String, String> typed(List<String> cells) {
        var typed = new HashMap<String, String>();
        for (var field : ImportField.values()) {
            var value = heads.value(field, cells);
            typed.put(field.field(), ImportHeads.choice(field, value).orElse(value));
        }
        return typed;
    }

    private void choice(Form form, ImportField field, List<String> cells) {
        var words = heads.value(field, cells);
        form.require(
                ImportHeads.choice(field, words).isPresent(),
                field.field(),
                "import-choice",
                words,
                ImportHeads.choices(field));
    }

    private static Optional<LocalDate> day(Form form, ImportField field) {
        var text = form.text(field.field());
        var day = SheetRows.day(text);
        form.require(text.isEmpty() || day.isPresent(), field.field(), "import-day", text);
        return day;
    }

    /** What needs no confirmation counts from the day it came; the rest from the day both sides confirmed. */
    private void days(Form form, Intake intake, Optional<LocalDate> filed, Optional<LocalDate> received) {
        var wanted = intake.needsConfirmation() ? filed : received;
        form.require(wanted.isPresent(), ImportField.RECEIVED_ON.field(), "field-blank");
        for (var day : List.of(filed, received)) {
            day.ifPresent(on -> {
                form.require(!on.isAfter(today), ImportField.RECEIVED_ON.field(), "day-future", on.toString());
                form.require(!on.isBefore(FIRST), ImportField.RECEIVED_ON.field(), "import-early", on.toString());
            });
        }
        received.ifPresent(on -> form.require(
                filed.filter(on::isBefore).isEmpty(),
                ImportField.RECEIVED_ON.field(),
                "day-before",
                on.toString(),
                filed.map(Object::toString).orElse("")));
    }

    private void isNew(Form form, int number, Filing filing, LocalDate day) {
        var key = List.of(filing.applicant().name(), filing.applicant().identity(), filing.content(), day);
        var earlier = Optional.ofNullable(seen.putIfAbsent(key, number));
        form.require(earlier.isEmpty(), "content", "import-twice", earlier.orElse(0));
        var request = known.apply(filing, day);
        form.require(
                request.isEmpty(),
                "content",
                "import-known",
                request.map(DisclosureRequest::number).orElse(""));
    }
}
