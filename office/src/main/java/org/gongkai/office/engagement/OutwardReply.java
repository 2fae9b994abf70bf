package org.gongkai.office.engagement;

import java.time.LocalDate;

/**
 * What a sender reads of a message on a portal outside.
 *
 * @param handler name of the body that handles it
 * @param phone its telephone
 * @param due last day of the clock
 * @param settled day on which it was settled, the same as {@code due} before
 * @param code {@link RejectReason}, empty for none
 * @param note newest words written for the sender, empty for none
 * @param answer empty before it was answered
 */
public record OutwardReply(
        String number,
        MessageKind kind,
        MessageState state,
        String handler,
        String phone,
        LocalDate due,
        LocalDate settled,
        String code,
        String note,
        String answer) {}
