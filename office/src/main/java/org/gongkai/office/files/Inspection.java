package org.gongkai.office.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.gongkai.office.Refusal;
import org.gongkai.report.read.PlainText;

/**
 * Looks at the content of an upload, never at what the browser says about it.
 *
 * @param type what it is
 * @param texts its text, part by part, for the search for secrecy marks; empty for pictures
 */
record Inspection(FileType type, List<String> texts) {
    private static final Tika TIKA = new Tika();
    private static final String OLE = "application/x-tika-msoffice";
    private static final String ZIP = "application/zip";
    private static final String UNKNOWN = "application/octet-stream";

    /**
     * @throws Refusal with the sentence: no allowed type, not what its name says, encrypted, with macros, broken
     */
    static Inspection of(String name, byte[] content) {
        if (content.length == 0) {
            throw refused("file-empty", name);
        }
        var claimed = FileType.claimedBy(name).orElseThrow(() -> refused("file-type", name));
        var media = TIKA.detect(content);
        var found = is(media, OLE)
                ? OleFile.of(name, content)
                : is(media, ZIP) ? ZippedFile.of(name, content) : plain(name, claimed, media, content);
        if (found.type() != claimed) {
            throw refused("file-mismatch", name, claimed.name(), found.type().name());
        }
        return found;
    }

    /** Of the family of containers, whatever is told about what is inside. */
    private static boolean is(String media, String container) {
        return MediaTypeRegistry.getDefaultRegistry().isInstanceOf(media, MediaType.parse(container));
    }

    private static Inspection plain(String name, FileType claimed, String media, byte[] content) {
        if (claimed.isText()
                && (media.equals("text/plain")
                        || media.equals(UNKNOWN) && isGb18030(content)
                        || isPageAsText(name, media))) {
            return new Inspection(claimed, List.of(PlainText.decode(content)));
        }
        var type = FileType.ofMedia(media)
                .filter(found -> !found.isText())
                .orElseThrow(() -> refused("file-mismatch", name, claimed.name(), media));
        return new Inspection(type, type == FileType.PDF ? List.of(PdfFile.text(name, content)) : List.of());
    }

    /** A web page or JSON kept under a name that says so and leaves as plain text: no browser runs it. */
    private static boolean isPageAsText(String name, String media) {
        return name.matches("(?i).*\\.(html?|json|md)\\.txt")
                && Set.of("text/html", "application/xhtml+xml", "application/json", "application/xml")
                        .contains(media);
    }

    /** Chinese text of the old kind looks like anything to a detector of media types. */
    private static boolean isGb18030(byte[] content) {
        try {
            return Charset.forName("GB18030")
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .chars()
                    .noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    static Refusal refused(String code, Object... args) {
        return new Refusal(Refusal.Kind.INVALID, code, args);
    }

    /** An inspection where a type was found. */
    static Inspection found(String name, Optional<FileType> type, List<String> texts) {
        return new Inspection(type.orElseThrow(() -> refused("file-type", name)), texts);
    }
}
