package org.gongkai.office.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.Sheet;

/**
 * 公开依据: the provision a column answers to, valid from one day to another. Its words stand in the message bundle
 * under {@code category.<id>}.
 *
 * @param id such as {@code a20_12_emergency}; rows of one id follow each other in time
 * @param nature what kind of information it is
 * @param to last day, empty while in force
 */
public record Category(String id, Nature nature, String levels, LocalDate from, Optional<LocalDate> to, String source) {
    /** What is published under a category. */
    public enum Nature {
        /** 政府信息, counted in the annual report. */
        GOVERNMENT,
        /** What the platform demands beside it: 制度, 年报. */
        PLATFORM,
        /** 党务、村（居）务、财务, no government information and not counted. */
        AFFAIRS
    }

    private static final List<Category> ALL = Sheet.rows("catalogue/categories").stream()
            .map(row -> new Category(
                    row.get(0),
                    Nature.valueOf(row.get(1)),
                    row.get(2),
                    LocalDate.parse(row.get(3)),
                    row.get(4).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(row.get(4))),
                    row.get(5)))
            .toList();

    /** The categories in force on a day. */
    public static List<Category> on(LocalDate day) {
        return ALL.stream().filter(category -> category.isInForce(day)).toList();
    }

    /** The category as it stood on a day. */
    public static Optional<Category> find(String id, LocalDate day) {
        return on(day).stream().filter(category -> category.id().equals(id)).findAny();
    }

    private boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
