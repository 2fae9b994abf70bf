package org.gongkai.screening.files;

import java.io.IOException;

/** What is packed as a ZIP: Office files of the new formats, OFD, or an archive of files. */
final class ZipReader implements FileReader {
    static final String TYPES = "[Content_Types].xml";
    /** Entries of an archive, other than those of an Office file. */
    private static final int MOST_FILES = 200;

    @Override
    public void read(byte[] content, Collector out) throws IOException {
        try (var parts = Parts.of(content, out.budget())) {
            if (parts.has(TYPES)) {
                new OfficeReader(parts, out).read();
            } else if (parts.has("OFD.xml")) {
                OfdReader.read(parts, out);
            } else {
                archive(parts, out);
            }
        }
    }

    private static void archive(Parts parts, Collector out) throws IOException {
        Budget.within(parts.names().size(), MOST_FILES);
        for (var name : parts.names()) {
            if (parts.isLocked(name)) {
                out.text(Words.of("inner-name"), name);
                out.unread(Words.of("file", name), "encrypted");
            } else {
                out.file(name, parts.bytes(name));
            }
        }
    }
}
