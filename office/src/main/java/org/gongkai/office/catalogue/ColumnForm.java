package org.gongkai.office.catalogue;

import java.time.DateTimeException;
import java.time.Period;
import java.util.Map;
import org.gongkai.office.Refusal;

/** What somebody typed about a column, by field. */
public record ColumnForm(Map<String, String> typed) {
    private static final String CHANGE = "CHANGE";
    private static final String YEARLY = "YEARLY";
    private static final String MONTHS = "MONTHS";
    private static final String DAYS = "DAYS";

    public ColumnForm {
        typed = Map.copyOf(typed);
    }

    static ColumnForm of(Column column) {
        var sheet = column.sheet();
        var rule = sheet.rule();
        return new ColumnForm(Map.ofEntries(
                Map.entry("version", String.valueOf(column.version())),
                Map.entry("parent", String.valueOf(column.parent())),
                Map.entry("block", column.block()),
                Map.entry("code", column.code()),
                Map.entry("name", sheet.name()),
                Map.entry("category", sheet.category()),
                Map.entry("kind", sheet.kind().name()),
                Map.entry("every", every(rule)),
                Map.entry("count", rule instanceof UpdateRule.YearlyBy ? "" : count(rule)),
                Map.entry(
                        "until",
                        rule instanceof UpdateRule.YearlyBy ? rule.text().substring(2) : ""),
                Map.entry("keeper", sheet.keeper()),
                Map.entry("basis", sheet.basis())));
    }

    /** The text of a field without blanks around it, empty where nothing was typed. */
    public String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    int version() {
        return (int) number("version", 0);
    }

    long parent() {
        return number("parent", 0);
    }

    /** Its block where it stands at the top of one: the page names that one in place of a column above. */
    String block() {
        return Block.withColumns().stream()
                .map(Block::id)
                .filter(id -> id.equals(text("parent")) || id.equals(text("block")))
                .findFirst()
                .orElse(Block.CONTENT);
    }

    ColumnSheet sheet() {
        var kind = text("kind").isEmpty() ? ColumnKind.OTHER : kind();
        return new ColumnSheet(text("name"), text("category"), kind, rule(), text("keeper"), text("basis"));
    }

    private ColumnKind kind() {
        try {
            return ColumnKind.valueOf(text("kind"));
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.Kind.INVALID, "column-kind");
        }
    }

    private UpdateRule rule() {
        try {
            return switch (text("every")) {
                case YEARLY -> UpdateRule.parse("--" + text("until"));
                case CHANGE -> new UpdateRule.OnChange(Period.ofMonths((int) number("count", -1)));
                case MONTHS -> new UpdateRule.Every(Period.ofMonths((int) number("count", -1)));
                default -> new UpdateRule.Every(Period.ofDays((int) number("count", -1)));
            };
        } catch (DateTimeException e) {
            throw new Refusal(Refusal.Kind.INVALID, "column-rule");
        }
    }

    private long number(String field, long otherwise) {
        return text(field).matches("\\d{1,9}") ? Long.parseLong(text(field)) : otherwise;
    }

    private static String every(UpdateRule rule) {
        return rule instanceof UpdateRule.OnChange
                ? CHANGE
                : rule instanceof UpdateRule.YearlyBy ? YEARLY : rule.key().equals("update.days") ? DAYS : MONTHS;
    }

    private static String count(UpdateRule rule) {
        var period = rule instanceof UpdateRule.Every every ? every.period() : ((UpdateRule.OnChange) rule).check();
        return String.valueOf(period.toTotalMonths() > 0 ? period.toTotalMonths() : rule.args()[0]);
    }
}
