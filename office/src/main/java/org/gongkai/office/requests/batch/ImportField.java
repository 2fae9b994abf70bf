package org.gongkai.office.requests.batch;

/** A column of the sheet; the heads by which each is known are data. */
enum ImportField {
    OLD_NUMBER("number", false),
    INTAKE("intake", true),
    FILED_ON("filed", false),
    RECEIVED_ON("received", true),
    KIND("applicant", true),
    NAME("name", true),
    IDENTITY("identity", true),
    CONTACT("contact", false),
    PHONE("phone", false),
    EMAIL("email", false),
    POSTAL("postal", false),
    FAX("fax", false),
    TITLE("title", false),
    CONTENT("content", true),
    WAY("way", true);

    private final String field;
    private final boolean needed;

    ImportField(String field, boolean needed) {
        this.field = field;
        this.needed = needed;
    }

    /** Name of the field in the form of an application. */
    String field() {
        return field;
    }

    /** Whether a sheet without it is no register. */
    boolean isNeeded() {
        return needed;
    }
}
