package org.gongkai.office.annualreport;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a parcel says about itself, as {@code manifest.json}.
 *
 * @param format version of the form of the file; see {@link #FORMAT}
 * @param created instant, ISO 8601 in UTC
 * @param uscc 统一社会信用代码 of the body whose report it is about
 * @param edition goes up with every correction after it was accepted
 * @param number of a submission the how manieth version of the report, of an answer the step it tells of
 * @param asOf of a submission the instant until which records count; of an answer empty
 * @param answersTo of an answer the digest of the manifest it answers; of a submission empty
 * @param decision of an answer the {@link ReportAction}; of a submission empty
 * @param words of an answer what was said with it
 */
record ParcelManifest(
        int format,
        String kind,
        String program,
        String created,
        String uscc,
        String body,
        int year,
        int edition,
        long number,
        String asOf,
        String answersTo,
        String decision,
        String words,
        List<Part> parts) {
    /** 1. */
    static final int FORMAT = 1;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** A file of the parcel. */
    record Part(String name, long size, String sha256) {
        Part {
            Objects.requireNonNull(name);
            if (!SHA256.matcher(sha256).matches()) {
                throw new IllegalArgumentException("not a digest: " + sha256);
            }
        }
    }

    ParcelManifest {
        for (var text : List.of(kind, program, created, uscc, body, asOf, answersTo, decision, words)) {
            Objects.requireNonNull(text);
        }
        parts = List.copyOf(parts);
    }

    ParcelManifest with(List<Part> carried) {
        return new ParcelManifest(
                format, kind, program, created, uscc, body, year, edition, number, asOf, answersTo, decision, words,
                carried);
    }
}
