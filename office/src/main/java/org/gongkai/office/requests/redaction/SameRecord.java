package org.gongkai.office.requests.redaction;

/**
 * The same record in another request of the body.
 *
 * @param number of that request
 */
public record SameRecord(String sha256, long request, String number) {}
