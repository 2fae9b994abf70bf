package org.gongkai.report.model;

/** The three statutory tables: table 2 (several blocks, one per clause of Art. 20), table 3 and table 4. */
public enum TableKind {
    PROACTIVE("proactive", Section.PROACTIVE),
    REQUESTS("requests", Section.REQUESTS),
    DISPUTES("disputes", Section.DISPUTES);

    private final String id;
    private final Section section;

    TableKind(String id, Section section) {
        this.id = id;
        this.section = section;
    }

    /** Stable id, as in the {@code formats} object of the JSON form. */
    public String id() {
        return id;
    }

    /** The section in which the table stands. */
    public Section section() {
        return section;
    }
}
