package org.gongkai.office.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.office.Refusal;
import org.gongkai.office.files.FileType;
import org.gongkai.office.files.SheetRows;

/**
 * A section's register as a sheet: one decision or payment a row. Which column is which is proposed by its head and
 * settled by whoever imports it.
 *
 * @param heads of the first row
 * @param rows the others
 */
public record LedgerSheet(List<String> heads, List<SheetRows.Numbered> rows) {
    private static final int MOST_ROWS = 100_000;

    /** Columns by their place, from 0; the amount is needed for fees only. */
    public record Mapping(int day, int reference, Optional<Integer> amount) {}

    /** What the columns of a mapping give. */
    public record Read(List<Statement.Entry> entries, List<Wrong> wrong) {
        public Read {
            entries = List.copyOf(entries);
            wrong = List.copyOf(wrong);
        }
    }

    /**
     * A cell that cannot be read.
     *
     * @param row as the sheet shows it
     * @param key of the sentence
     */
    public record Wrong(int row, String key, String text) {}

    public LedgerSheet {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** @throws Refusal where it is no sheet, has no rows or too many */
    static LedgerSheet of(String name, FileType type, byte[] content) {
        var rows = new ArrayList<SheetRows.Numbered>();
        SheetRows.each(name, type, content, row -> {
            if (rows.size() > MOST_ROWS) {
                throw new Refusal(Refusal.Kind.INVALID, "ledger-many", String.valueOf(MOST_ROWS));
            }
            rows.add(row);
        });
        if (rows.size() < 2) {
            throw new Refusal(Refusal.Kind.INVALID, "ledger-empty-sheet");
        }
        return new LedgerSheet(rows.get(0).cells(), rows.subList(1, rows.size()));
    }

    /** The columns as their heads suggest: the first that names one of the words. */
    Mapping proposed(List<String> dayWords, List<String> referenceWords, List<String> amountWords) {
        return new Mapping(
                named(dayWords).orElse(0),
                named(referenceWords).orElse(Math.min(1, heads.size() - 1)),
                named(amountWords));
    }

    private Optional<Integer> named(List<String> words) {
        return words.stream()
                .flatMap(word -> IntStream.range(0, heads.size())
                        .filter(column -> heads.get(column).contains(word))
                        .boxed())
                .findFirst();
    }

    /** The entries; a row with a cell that cannot be read is named instead. */
    Read read(Mapping mapping, boolean money) {
        var entries = new ArrayList<Statement.Entry>();
        var wrong = new ArrayList<Wrong>();
        for (var row : rows) {
            var day = SheetRows.day(at(row, mapping.day()));
            var amount = money ? amount(at(row, mapping.amount().orElse(-1))) : Optional.of(BigDecimal.ONE);
            var reference = at(row, mapping.reference());
            if (day.isEmpty()) {
                wrong.add(new Wrong(row.number(), "ledger.wrong-day", at(row, mapping.day())));
            } else if (amount.isEmpty()) {
                wrong.add(new Wrong(
                        row.number(),
                        "ledger.wrong-amount",
                        at(row, mapping.amount().orElse(-1))));
            } else if (reference.isEmpty()) {
                wrong.add(new Wrong(row.number(), "ledger.wrong-reference", ""));
            } else {
                entries.add(new Statement.Entry(day.get(), reference, amount.get()));
            }
        }
        return new Read(entries, wrong);
    }

    private static String at(SheetRows.Numbered row, int column) {
        return column < 0 || column >= row.cells().size()
                ? ""
                : row.cells().get(column).strip();
    }

    /** Yuan with at most two decimals, thousands set apart or not. */
    static Optional<BigDecimal> amount(String text) {
        var plain = text.replaceAll("[,，\\s￥¥元]", "");
        return plain.matches("\\d{1,12}(\\.\\d{1,2}0*)?")
                ? Optional.of(new BigDecimal(plain).setScale(2, RoundingMode.UNNECESSARY))
                : Optional.empty();
    }
}
