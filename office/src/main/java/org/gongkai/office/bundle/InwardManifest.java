package org.gongkai.office.bundle;

import java.util.List;
import org.gongkai.office.backup.Manifest;

/**
 * What a package inward says about itself, as {@code manifest.json}.
 *
 * @param format version of the form of the file; see {@link #FORMAT}
 * @param program version of the program that wrote it
 * @param created instant, ISO 8601 in UTC
 * @param files sealed submissions by their id, at {@code files/<id>}
 */
public record InwardManifest(int format, String program, String created, List<Manifest.StoredFile> files) {
    /** 1: each submission in an envelope of its own, which only the office opens. */
    public static final int FORMAT = 1;
}
