package org.gongkai.office.portal.outside;

import java.util.List;
import java.util.Optional;

/**
 * One address as a file.
 *
 * @param status 200; 410 where the page says that something was withdrawn; 404 for the page of unknown addresses
 * @param file path below the folder of the site, its parts parted by slashes
 * @param sha256 of the file, hexadecimal
 * @param size bytes
 * @param links addresses of the site that the page leads to
 */
record SiteEntry(String address, int status, String file, String sha256, long size, List<String> links) {
    static final int OK = 200;
    static final int GONE = 410;
    static final int UNKNOWN = 404;

    private static final String KIND = "page";
    private static final int FIELDS = 7;

    /** A run holds several states of one site, whose pages lead to each other: every text is kept once for all of them. */
    SiteEntry {
        address = address.intern();
        file = file.intern();
        sha256 = sha256.intern();
        links = links.stream().map(String::intern).toList();
    }

    String line() {
        return String.join(
                "\t",
                List.of(
                        KIND,
                        address,
                        String.valueOf(status),
                        file,
                        sha256,
                        String.valueOf(size),
                        String.join(" ", links)));
    }

    /** Empty where the line is none of an entry, or only the beginning of one. */
    static Optional<SiteEntry> read(String line) {
        var fields = List.of(line.split("\t", -1));
        if (fields.size() != FIELDS || !fields.get(0).equals(KIND)) {
            return Optional.empty();
        }
        var links = fields.get(6).isEmpty()
                ? List.<String>of()
                : List.of(fields.get(6).split(" ", -1));
        return Optional.of(new SiteEntry(
                fields.get(1),
                Integer.parseInt(fields.get(2)),
                fields.get(3),
                fields.get(4),
                Long.parseLong(fields.get(5)),
                links));
    }

    /** Whether the same bytes stand in the same file with the same meaning. */
    boolean isAs(SiteEntry other) {
        return status == other.status && file.equals(other.file) && sha256.equals(other.sha256);
    }
}
