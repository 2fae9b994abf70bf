package org.gongkai.office.annualreport;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * 退回意见 on a cell or a part of the text.
 *
 * @param place a cell as {@code block.row.column}, or the name of a {@link TextPart}
 * @param quote the words it is about, empty for the whole
 * @param reply empty until it is settled
 */
public record Comment(
        long id, String place, String quote, String words, String person, LocalDate day, Optional<String> reply) {
    /** Whether a comment can be about this place of a report of a year. */
    static boolean isPlace(String place, int year) {
        return place.contains(".")
                ? Compiler.layout(year).stream()
                        .anyMatch(cell -> cell.toString().equals(place))
                : Arrays.stream(TextPart.values()).anyMatch(part -> part.name().equals(place));
    }
}
