package org.gongkai.office.annualreport;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 退回意见 on a cell or a part of the text.
 *
 * @param place a cell as {@code block.row.column}, or the name of a {@link TextPart}
 * @param quote the words it is about, empty for the whole
 * @param reply empty until it is settled
 */
public record Comment(
        long id, String place, String quote, String words, String person, LocalDate day, Optional<String> reply) {}
