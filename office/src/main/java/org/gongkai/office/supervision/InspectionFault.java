package org.gongkai.office.supervision;

/**
 * A fault as an inspection found it.
 *
 * @param times how often it had been found by then
 * @param waived whether it took off nothing: 免予整改, or settled and of the past
 * @param finding id of the finding it belongs to
 */
public record InspectionFault(
        int number,
        String indicator,
        String title,
        String section,
        String evidence,
        long finding,
        int times,
        boolean waived) {}
