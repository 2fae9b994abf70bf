package org.gongkai.office.requests.batch;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.office.Refusal;
import org.gongkai.office.Sheet;

/** Which column of a sheet is which field, by the heads found in practice; and what stands for a choice. */
record ImportHeads(Map<ImportField, Integer> columns, List<String> heads) {
    private static final List<List<String>> HEADS = Sheet.rows("requests/import-heads");
    private static final List<List<String>> CHOICES = Sheet.rows("requests/import-choices");

    ImportHeads {
        columns = Map.copyOf(columns);
        heads = List.copyOf(heads);
    }

    /** @throws Refusal where a needed head is missing */
    static ImportHeads in(List<String> row) {
        var columns = new EnumMap<ImportField, Integer>(ImportField.class);
        for (var names : HEADS) {
            IntStream.range(0, row.size())
                    .filter(column -> names.subList(1, names.size()).contains(plain(row.get(column))))
                    .findFirst()
                    .ifPresent(column -> columns.put(ImportField.valueOf(names.get(0)), column));
        }
        var missing = Arrays.stream(ImportField.values())
                .filter(field -> field.isNeeded() && !columns.containsKey(field))
                // an old register, whose rows have numbers of their own, often lacks it
                .filter(field -> field != ImportField.IDENTITY || !columns.containsKey(ImportField.OLD_NUMBER))
                .map(ImportHeads::label)
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "import-heads", String.join("、", missing));
        }
        return new ImportHeads(columns, row);
    }

    /** Heads of columns that are not taken in. */
    List<String> ignored() {
        return IntStream.range(0, heads.size())
                .filter(column -> !columns.containsValue(column))
                .mapToObj(heads::get)
                .filter(head -> !head.isBlank())
                .toList();
    }

    /** The head of a form's field as the sheet has it, or as a sheet should have it. */
    String head(String field) {
        return Arrays.stream(ImportField.values())
                .filter(one -> one.field().equals(field))
                .findFirst()
                .map(one ->
                        columns.containsKey(one) ? heads.get(columns.get(one)).strip() : label(one))
                .orElse("");
    }

    /** The heads of a sheet to fill in. */
    static List<String> template() {
        return Arrays.stream(ImportField.values()).map(ImportHeads::label).toList();
    }

    private static String label(ImportField field) {
        return HEADS.stream()
                .filter(names -> names.get(0).equals(field.name()))
                .findFirst()
                .orElseThrow()
                .get(1);
    }

    String value(ImportField field, List<String> cells) {
        var column = columns.getOrDefault(field, -1);
        return column < 0 || column >= cells.size()
                ? ""
                : cells.get(column).replaceAll("[\\p{Cc}&&[^\\n]]", "").strip();
    }

    /** Name of the choice that words stand for, as on the form or as found in practice. */
    static Optional<String> choice(ImportField field, String words) {
        return CHOICES.stream()
                .filter(row -> row.get(0).equals(field.name())
                        && row.subList(2, row.size()).contains(plain(words)))
                .map(row -> row.get(1))
                .findFirst();
    }

    /** What may stand there. */
    static String choices(ImportField field) {
        return String.join(
                "、",
                CHOICES.stream()
                        .filter(row -> row.get(0).equals(field.name()))
                        .map(row -> row.get(2))
                        .toList());
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u3000*＊:：（）()]", "").toLowerCase(Locale.ROOT);
    }
}
