package org.gongkai.office.annualreport;

import java.time.LocalDate;

/**
 * A key that signs parcels and is believed.
 *
 * @param open its public half as text
 * @param person who compared the fingerprint with the other side
 */
public record KnownKey(
        long id, String code, String body, String open, String fingerprint, String person, LocalDate day) {}
