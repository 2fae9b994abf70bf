package org.gongkai.screening.files;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.EncryptedDocumentException;

/** The kind of a file, from its first bytes. What its name says does not count. */
enum FileKind {
    PDF,
    OLE,
    ZIP,
    PICTURE,
    HTML,
    XML,
    TEXT,
    ARCHIVE,
    UNKNOWN,
    EMPTY;

    private static final int[][] PICTURES = {
        {0x89, 'P', 'N', 'G'},
        {0xFF, 0xD8, 0xFF},
        {'G', 'I', 'F', '8'},
        {'I', 'I', 42, 0},
        {'M', 'M', 0, 42},
        {1, 0, 0, 0, -1, -1, 0, 0},
        {0xD7, 0xCD, 0xC6, 0x9A},
        {'R', 'I', 'F', 'F'}
    };
    private static final int[][] ARCHIVES = {
        {'R', 'a', 'r', '!'}, {'7', 'z', 0xBC, 0xAF}, {0x1F, 0x8B}, {'B', 'Z', 'h'}, {0xFD, '7', 'z', 'X', 'Z'}
    };
    /** A PDF may have other bytes in front. */
    private static final int PDF_WITHIN = 1024;

    static FileKind of(byte[] content) {
        if (content.length == 0) {
            return EMPTY;
        }
        if (starts(content, 0, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OLE;
        }
        if (starts(content, 0, 'P', 'K', 3, 4) || starts(content, 0, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (startsAny(content, PICTURES) || starts(content, 0, 'B', 'M') && content.length > 6 && content[5] == 0) {
            return PICTURE;
        }
        if (startsAny(content, ARCHIVES) || starts(content, 257, 'u', 's', 't', 'a', 'r')) {
            return ARCHIVE;
        }
        for (int i = 0; i < PDF_WITHIN && i < content.length; i++) {
            if (starts(content, i, '%', 'P', 'D', 'F', '-')) {
                return PDF;
            }
        }
        return Charsets.isText(content) ? Charsets.kind(content) : UNKNOWN;
    }

    /**
     * Reads a file of this kind.
     *
     * @throws UnreadableFile whatever went wrong
     */
    void read(byte[] content, Collector out) throws UnreadableFile {
        guarded(() -> {
            reader().read(content, out);
            return out;
        });
    }

    private FileReader reader() {
        return switch (this) {
            case PDF -> new PdfReader();
            case OLE -> new OleReader();
            case ZIP -> new ZipReader();
            case PICTURE -> (content, out) -> out.picture("", content);
            case HTML -> new HtmlReader();
            case XML -> (content, out) -> XmlText.read(Xml.of(content), Words.of("text"), out);
            case TEXT -> new TextReader();
            case ARCHIVE -> (content, out) -> out.unread("", "archive");
            case UNKNOWN -> (content, out) -> out.unread("", "format");
            case EMPTY ->
                (content, out) -> {
                    throw new UnreadableFile("empty");
                };
        };
    }

    /** Work in which a library may fail. */
    interface Work<T> {
        T run() throws IOException;
    }

    static <T> T guarded(Work<T> work) throws UnreadableFile {
        try {
            return work.run();
        } catch (UnreadableFile e) {
            throw e;
        } catch (EncryptedDocumentException | InvalidPasswordException e) {
            throw new UnreadableFile("encrypted", e);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFile("broken", e);
        } catch (StackOverflowError e) {
            throw new UnreadableFile("too-complex", e);
        }
    }

    private static boolean startsAny(byte[] content, int[][] magics) {
        for (var magic : magics) {
            if (starts(content, 0, magic)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the bytes stand there; -1 fits any. */
    private static boolean starts(byte[] content, int at, int... magic) {
        if (content.length < at + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (magic[i] >= 0 && (content[at + i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
