package org.gongkai.office.requests;

import java.time.LocalDate;

/**
 * A refusal that is looked at again.
 *
 * @param from the day from which it is due
 * @see "政府信息公开条例 第十八条"
 */
public record Withheld(RequestCase found, LocalDate from) {
    /** The day of the refusal, or of the newest second look at it. */
    public LocalDate decidedOn() {
        return found.life().reassessFrom(0).orElse(from);
    }
}
