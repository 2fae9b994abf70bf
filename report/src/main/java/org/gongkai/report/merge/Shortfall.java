package org.gongkai.report.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.report.check.Checker;
import org.gongkai.report.check.Message;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.TableKind;

/** 缺数: the cells of one table for which one part gave no number. */
public record Shortfall(Part part, Kind kind, TableKind table, List<CellId> cells) {
    private static final int NAMED = 6;

    /** Why there is no number. */
    public enum Kind {
        /** 空白: counts as nothing. */
        BLANK("merge.short.blank"),
        /** 未读出: the sum of the cell is open. */
        UNREAD("merge.short.unread"),
        /** The part's format or unit has no such cell; the sum is open. */
        UNMAPPED("merge.short.unmapped");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    public Shortfall {
        cells = List.copyOf(cells);
    }

    /** Part by part, table by table. */
    static List<Shortfall> of(List<Part> parts, List<CellSum> sums) {
        var all = new ArrayList<Shortfall>();
        for (var part : parts) {
            for (var kind : Kind.values()) {
                for (var table : TableKind.values()) {
                    var cells = sums.stream()
                            .filter(sum -> sum.id().table() == table
                                    && lacking(sum, kind).contains(part))
                            .map(CellSum::id)
                            .toList();
                    if (!cells.isEmpty()) {
                        all.add(new Shortfall(part, kind, table, cells));
                    }
                }
            }
        }
        return all;
    }

    private static List<Part> lacking(CellSum sum, Kind kind) {
        return switch (kind) {
            case BLANK -> sum.blank();
            case UNREAD -> sum.unread();
            case UNMAPPED -> sum.unmapped();
        };
    }

    /** A sentence that names the part and the cells, the first few where there are many. */
    public Message message() {
        var names = cells.stream().limit(NAMED).map(Checker::nameOf).collect(Collectors.joining("、"));
        var title = table.section().title();
        var key = kind.key + (cells.size() > NAMED ? "_many" : "");
        return Message.of(key, part.name(), title, names, Integer.toString(cells.size()));
    }
}
