package org.gongkai.office.publishing.takeover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.catalogue.Column;
import org.gongkai.office.files.SheetRows;
import org.gongkai.office.publishing.Draft;

/** Looks at every row of a sheet: what can be taken over, and what is wrong where. */
final class TakeoverCheck {
    private final TakeoverMapping mapping;
    private final Map<String, Long> columns = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final java.util.Set<String> known;
    private final LocalDate today;
    private final List<TakeoverRow> good = new ArrayList<>();
    private final List<TakeoverProblem> problems = new ArrayList<>();
    private boolean isBad;

    /**
     * @param known keys of what the body has already, see {@link #key}
     */
    TakeoverCheck(TakeoverMapping mapping, List<Column> ofBody, java.util.Set<String> known, LocalDate today) {
        this.mapping = mapping;
        this.known = known;
        this.today = today;
        for (var column : ofBody) {
            columns.putIfAbsent(column.name(), column.id());
            columns.putIfAbsent(column.code(), column.id());
        }
    }

    List<TakeoverRow> good() {
        return good;
    }

    List<TakeoverProblem> problems() {
        return problems;
    }

    /** The same title on the same day is the same item. */
    static String key(String title, LocalDate day) {
        return day + " " + title.replaceAll("\\s", "");
    }

    void row(SheetRows.Numbered row) {
        isBad = false;
        var title = value(TakeoverField.TITLE, row);
        require(row, TakeoverField.TITLE, !title.isEmpty(), "blank", title);
        require(row, TakeoverField.TITLE, title.length() <= Draft.TITLE_LIMIT, "long", title);
        var published = day(row, TakeoverField.PUBLISHED_ON);
        require(row, TakeoverField.PUBLISHED_ON, published.isPresent(), "day", value(TakeoverField.PUBLISHED_ON, row));
        var formed = value(TakeoverField.FORMED_ON, row).isEmpty() ? published : day(row, TakeoverField.FORMED_ON);
        require(
                row,
                TakeoverField.FORMED_ON,
                formed.isPresent() || published.isEmpty(),
                "day",
                value(TakeoverField.FORMED_ON, row));
        published.ifPresent(day -> {
            require(row, TakeoverField.PUBLISHED_ON, !day.isAfter(today), "future", day.toString());
            formed.ifPresent(
                    from -> require(row, TakeoverField.FORMED_ON, !from.isAfter(day), "order", from.toString()));
        });
        var text = value(TakeoverField.TEXT, row);
        require(row, TakeoverField.TEXT, !text.isEmpty(), "blank", "");
        var column = column(row);
        if (!isBad && published.isPresent() && formed.isPresent() && isNew(row, title, published.get())) {
            good.add(new TakeoverRow(
                    row.number(),
                    column,
                    title,
                    value(TakeoverField.DOCUMENT_NO, row),
                    formed.get(),
                    published.get(),
                    value(TakeoverField.ADDRESS, row),
                    value(TakeoverField.INDEX_NO, row),
                    value(TakeoverField.ISSUER, row),
                    cut(value(TakeoverField.SUMMARY, row)),
                    text));
        }
    }

    private boolean isNew(SheetRows.Numbered row, String title, LocalDate day) {
        var keys = new ArrayList<>(List.of(key(title, day)));
        for (var field : List.of(TakeoverField.INDEX_NO, TakeoverField.ADDRESS)) {
            var value = value(field, row);
            if (!value.isEmpty()) {
                keys.add(value);
            }
        }
        for (var key : keys) {
            require(row, TakeoverField.TITLE, !known.contains(key), "known", title);
            var earlier = seen.get(key);
            if (earlier != null && !isBad) {
                require(row, TakeoverField.TITLE, false, "twice", String.valueOf(earlier));
            }
        }
        keys.forEach(key -> seen.putIfAbsent(key, row.number()));
        return !isBad;
    }

    private long column(SheetRows.Numbered row) {
        var name = value(TakeoverField.COLUMN, row);
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('>')) + 1)
                .strip();
        var id = columns.getOrDefault(name, columns.getOrDefault(last, mapping.otherwise()));
        require(row, TakeoverField.COLUMN, columns.containsValue(id), "column", name);
        return id;
    }

    private Optional<LocalDate> day(SheetRows.Numbered row, TakeoverField field) {
        return SheetRows.day(value(field, row));
    }

    private String value(TakeoverField field, SheetRows.Numbered row) {
        return mapping.value(field, row.cells()).replace("\u0000", "");
    }

    private void require(SheetRows.Numbered row, TakeoverField field, boolean holds, String otherwise, String found) {
        if (!holds && (!isBad || problems.get(problems.size() - 1).field() != field)) {
            isBad = true;
            problems.add(new TakeoverProblem(row.number(), field, otherwise, cut(found)));
        }
    }

    private static String cut(String text) {
        var length = text.codePointCount(0, text.length());
        return length <= Draft.SUMMARY_LIMIT / 2
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Draft.SUMMARY_LIMIT / 2));
    }
}
