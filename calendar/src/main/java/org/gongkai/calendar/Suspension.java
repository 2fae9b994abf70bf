package org.gongkai.calendar;

import java.time.LocalDate;

/**
 * 征求意见期间: days that are not counted while a third party or another agency is asked. Days after {@code sent} up to and
 * including {@code ended} do not count; several suspensions count as their union, not their sum.
 *
 * @param sent the day the question was sent; itself still counted
 * @param ended the day the opinion was received, or the last day on which it could be given
 * @param reason for the explanation, such as 征求第三方意见
 * @see "政府信息公开条例 第三十三条第三款"
 */
public record Suspension(LocalDate sent, LocalDate ended, String reason) {
    public Suspension {
        if (ended.isBefore(sent)) {
            throw new IllegalArgumentException("ended " + ended + " before it was sent " + sent);
        }
    }

    boolean covers(LocalDate day) {
        return day.isAfter(sent) && !day.isAfter(ended);
    }
}
