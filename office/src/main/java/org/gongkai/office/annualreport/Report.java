package org.gongkai.office.annualreport;

import java.util.Optional;

/**
 * 年度报告 of a body and a year.
 *
 * @param edition goes up with every correction after it was accepted
 * @param version goes up with every change
 * @param isAway whether it is written in another office and came as a parcel
 * @param item the item made from this edition, once it was accepted
 */
public record Report(
        long id,
        long bodyId,
        int year,
        int edition,
        ReportState state,
        int version,
        boolean isAway,
        Optional<Long> item) {}
