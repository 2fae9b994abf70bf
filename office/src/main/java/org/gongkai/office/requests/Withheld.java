package org.gongkai.office.requests;

import java.time.LocalDate;

/**
 * A refusal that is looked at again.
 *
 * @param from the day from which it is due
 * @see "政府信息公开条例 第十八条"
 */
public record Withheld(RequestCase found, LocalDate from) {}
