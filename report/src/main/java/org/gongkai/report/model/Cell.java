package org.gongkai.report.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A statutory cell as printed: a value, a blank, or something that could not be read. Nothing is guessed; a blank is not
 * a zero.
 */
public sealed interface Cell {
    /** What stood in the cell, trimmed. */
    String raw();

    Origin origin();

    /** The number, where there is one. */
    default Optional<BigDecimal> number() {
        return Optional.empty();
    }

    /**
     * A number with its printed scale.
     *
     * @param unit printed in the cell or in its column's heading where the format fixes none (元 or 万元 in 采购总金额)
     */
    record Value(BigDecimal amount, @Nullable String unit, String raw, Origin origin) implements Cell {
        public static Value of(long amount) {
            return new Value(BigDecimal.valueOf(amount), null, Long.toString(amount), Origin.NOWHERE);
        }

        @Override
        public Optional<BigDecimal> number() {
            return Optional.of(amount);
        }
    }

    /** 空白: nothing, or a sign that stands for nothing ("/", "-", "—", "无"). */
    record Blank(String raw, Origin origin) implements Cell {}

    /** Something stood there, or should have, that is no number. */
    record Unread(String raw, Origin origin) implements Cell {}
}
