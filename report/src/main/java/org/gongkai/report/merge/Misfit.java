package org.gongkai.report.merge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.check.Message;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.jspecify.annotations.Nullable;

/**
 * 不符: a cell whose published total is not the sum of the parts.
 *
 * @param published as printed; blank or unread where the published report has no number there
 * @param difference published less sum, null where there is no published number
 * @param reasons single slips that would explain it, the likeliest first; empty where none does
 */
public record Misfit(
        CellId id, Cell published, BigDecimal sum, @Nullable BigDecimal difference, List<Reason> reasons) {
    public Misfit {
        reasons = List.copyOf(reasons);
    }

    /** One slip that would explain the difference. */
    public record Reason(Kind kind, List<Part> parts, List<Object> details) {
        private static final int NAMED = 3;

        public Reason {
            parts = List.copyOf(parts);
            details = List.copyOf(details);
        }

        /** A sentence; of many parts the first few are named. */
        public Message message() {
            var args = new ArrayList<Object>();
            args.add(subject());
            args.addAll(details);
            return Message.of("merge.why." + kind.id, args.toArray());
        }

        private Message subject() {
            if (parts.isEmpty()) {
                return Message.of("merge.why.nobody");
            }
            var names = Part.names(parts.subList(0, Math.min(NAMED, parts.size())));
            return parts.size() > NAMED
                    ? Message.of("merge.why.some", names, Integer.toString(parts.size()))
                    : Message.of("merge.why.names", names);
        }
    }

    /** The slips that are looked for. */
    public enum Kind {
        /** A total that is off by as much as what it adds up. */
        FOLLOWS("follows"),
        /** 漏计: the difference is one part's number. */
        LEFT_OUT("left_out"),
        /** 重复计: the excess is one part's number. */
        TWICE("twice"),
        /** The excess is the number of a report that was given but is not in the sum. */
        NOT_IN_SUM("not_in_sum"),
        /** The published digits are those of the sum, two neighbours exchanged. */
        TRANSPOSED("transposed"),
        /** 错位: the sum of the neighbouring row or column stands here. */
        SHIFTED("shifted"),
        /** What is too much here is missing in the neighbouring row or column. */
        MOVED("moved"),
        /** The excess may be what a part left blank here. */
        BLANK("blank"),
        /** A part's own report does not balance here (R01-R04). */
        UNBALANCED("unbalanced");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** Stable id. */
        public String id() {
            return id;
        }
    }
}
