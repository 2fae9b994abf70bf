package org.gongkai.office.annualreport;

import java.time.LocalDate;

/**
 * A parcel that went out or came in, without its bytes.
 *
 * @param number of a submission the how manieth version of its report, of an answer the step it tells of
 * @param sha256 of its manifest
 * @param fingerprint of the key that signed it
 * @param person who made it, or took it in
 */
public record KeptParcel(long id, long number, String sha256, String fingerprint, String person, LocalDate day) {}
