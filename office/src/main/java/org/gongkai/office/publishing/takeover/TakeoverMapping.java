package org.gongkai.office.publishing.takeover;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Sheet;

/**
 * Which column of the sheet is which field.
 *
 * @param columns position of each mapped field, from 0
 * @param otherwise id of the column for rows whose own is unknown here, 0 for none
 */
public record TakeoverMapping(Map<TakeoverField, Integer> columns, long otherwise) {
    private static final String NAMES = "publishing/takeover";

    public TakeoverMapping {
        columns = Map.copyOf(columns);
    }

    /** By the headers, as far as they are known. */
    static TakeoverMapping guessed(List<String> headers) {
        var columns = new EnumMap<TakeoverField, Integer>(TakeoverField.class);
        for (var names : Sheet.rows(NAMES)) {
            for (var i = 0; i < headers.size(); i++) {
                if (names.subList(1, names.size()).contains(plain(headers.get(i)))) {
                    columns.putIfAbsent(TakeoverField.valueOf(names.get(0)), i);
                }
            }
        }
        return new TakeoverMapping(columns, 0);
    }

    /** As chosen on the page. */
    static TakeoverMapping chosen(Map<String, String> form) {
        var columns = new EnumMap<TakeoverField, Integer>(TakeoverField.class);
        for (var field : TakeoverField.values()) {
            number(form.getOrDefault("field-" + field, "")).ifPresent(at -> columns.put(field, at.intValue()));
        }
        return new TakeoverMapping(
                columns, number(form.getOrDefault("otherwise", "")).orElse(0L));
    }

    public boolean has(TakeoverField field, int column) {
        return columns.getOrDefault(field, -1) == column;
    }

    String value(TakeoverField field, List<String> cells) {
        var at = columns.getOrDefault(field, -1);
        return at < 0 || at >= cells.size() ? "" : cells.get(at).strip();
    }

    private static String plain(String header) {
        return header.replaceAll("[\\s\\u3000*＊:：（）()]", "").toLowerCase(Locale.ROOT);
    }

    private static Optional<Long> number(String typed) {
        return typed.matches("\\d{1,18}") ? Optional.of(Long.parseLong(typed)) : Optional.empty();
    }
}
