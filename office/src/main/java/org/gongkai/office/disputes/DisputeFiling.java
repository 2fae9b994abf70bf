package org.gongkai.office.disputes;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is registered when a dispute reaches the office.
 *
 * @param request id of the request it is about
 * @param after id of the review before a suit
 * @param reference 案号 of the organ, or number of its letter
 * @param received 收到答复通知书、应诉通知书之日
 * @param procedure of a review; ignored elsewhere
 * @param until the day the organ names; only of complaints and orders, which have no period by law
 * @param why 补登理由, demanded from the third working day after receipt
 */
public record DisputeFiling(
        Track track,
        Optional<Long> request,
        Optional<Long> after,
        String organ,
        String reference,
        String title,
        Party party,
        LocalDate received,
        Procedure procedure,
        Optional<LocalDate> until,
        String why) {}
