package org.gongkai.office.disputes;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A dispute as the register shows it, without personal data.
 *
 * @param serial number within the body's year, from 1, without gaps
 * @param request id of the request it is about; empty for one about proactive disclosure
 * @param after id of the review before a suit
 * @param organ 复议机关, 法院 or who demands a report
 * @param caseworkerId who registered it or took it over
 */
public record Dispute(
        long id,
        long bodyId,
        int year,
        int serial,
        Track track,
        Optional<Long> request,
        Optional<Long> after,
        String organ,
        String title,
        Instant at,
        long caseworkerId) {
    /** 登记号, such as 2022-003. */
    public String number() {
        return String.format(Locale.ROOT, "%d-%03d", year, serial);
    }
}
