package org.gongkai.office.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.gongkai.report.model.ApplicantColumn;

/**
 * 政府信息公开申请 as the register shows it, without personal data.
 *
 * @param serial number within the body's year, from 1, without gaps
 * @param filedOn day on which it reached the office; {@code Life.received()} is the day it counts from
 * @param caseworker name of who registered it or took it over, empty for one from the portal
 */
public record DisclosureRequest(
        long id,
        long bodyId,
        int year,
        int serial,
        Intake intake,
        ApplicantColumn kind,
        String title,
        Way way,
        LocalDate filedOn,
        Instant at,
        String caseworker) {
    /** 登记号, such as 2022-0003. */
    public String number() {
        return number(year, serial);
    }

    static String number(int year, int serial) {
        return String.format(Locale.ROOT, "%d-%04d", year, serial);
    }
}
