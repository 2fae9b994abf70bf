package org.gongkai.office.bundle;

import java.util.List;
import org.gongkai.office.backup.Manifest;

/**
 * What a bundle says about itself, as {@code manifest.json}. Its signature stands in {@code manifest.sig}; everything
 * else in the file has its SHA-256 here.
 *
 * @param format version of the form of the file; see {@link #FORMAT}
 * @param program version of the program that wrote it
 * @param number larger than that of every earlier bundle of the office
 * @param created instant of the snapshot, ISO 8601 in UTC
 * @param migrations the steps the tables of the office had been through
 * @param tables what the public's role may read, in the order of the names
 * @param files public attachments by their id, as they are served
 */
public record BundleManifest(
        int format,
        String program,
        long number,
        String created,
        List<String> migrations,
        List<Manifest.Table> tables,
        List<Manifest.StoredFile> files) {
    /** 1: rows as PostgreSQL's COPY text in UTF-8 at {@code tables/<name>.copy}, files at {@code files/<id>}. */
    public static final int FORMAT = 1;

    static final String ENTRY = "manifest.json";
    static final String SIGNATURE = "manifest.sig";
    /** Most bytes of a manifest. */
    static final int LIMIT = 64 * 1024 * 1024;

    /** Rows of all tables. */
    public long rows() {
        return tables.stream().mapToLong(Manifest.Table::rows).sum();
    }
}
