package org.gongkai.office.backup;

import java.util.List;

/**
 * What a backup says about itself, as {@code manifest.json}.
 *
 * @param format version of the form of the file; see {@link #FORMAT}
 * @param program version of the program that wrote it
 * @param taken instant of the snapshot, ISO 8601 in UTC
 * @param migrations the steps its tables had been through
 * @param tables every table, in the order of their names
 * @param sequences where the next numbers start
 * @param files attachments as they lie in the data folder, encrypted
 */
public record Manifest(
        int format,
        String program,
        String taken,
        List<String> migrations,
        List<Table> tables,
        List<Sequence> sequences,
        List<StoredFile> files) {
    /** 1: rows as PostgreSQL's COPY text in UTF-8 at {@code tables/<name>.copy}, files at {@code files/<path>}. */
    public static final int FORMAT = 1;

    /** Entry of the archive that holds this. */
    static final String ENTRY = "manifest.json";

    /** Its SHA-256, because an archive does not check its entries by itself. */
    static final String DIGEST = "manifest.sha256";

    /** A table; columns in the order of its rows' fields, generated ones left out. */
    public record Table(String name, List<String> columns, long rows, String sha256) {
        /** Its place in an archive. */
        public String entry() {
            return "tables/" + name + ".copy";
        }
    }

    /** A sequence and its last number. */
    public record Sequence(String name, long last, boolean called) {}

    /** A file, its path with slashes, relative to the folder of files. */
    public record StoredFile(String path, long size, String sha256) {
        /** Its place in an archive. */
        public String entry() {
            return "files/" + path;
        }
    }

    /** Rows of all tables. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
