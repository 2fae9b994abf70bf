package org.gongkai.screening.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The old binary formats (DOC, XLS, PPT) and objects of other programs in a document. */
final class OleReader implements FileReader {
    private static final int DEEPEST = 8;

    @Override
    public void read(byte[] content, Collector out) throws IOException {
        try (var system = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            directory(system.getRoot(), out, 0);
        } catch (OldFileFormatException e) {
            throw new UnreadableFile("format");
        }
    }

    private static void directory(DirectoryNode directory, Collector out, int depth) throws IOException {
        if (has(directory, "EncryptedPackage")) {
            throw new UnreadableFile("encrypted");
        }
        if (depth > DEEPEST) {
            out.unread(Words.of("object", directory.getName()), "too-deep");
            return;
        }
        OleProperties.read(directory, out);
        if (has(directory, "WordDocument")) {
            DocText.read(directory, out);
        } else if (has(directory, "Workbook") || has(directory, "Book")) {
            XlsText.read(directory, out);
        } else if (has(directory, "PowerPoint Document")) {
            PptText.read(directory, out);
        } else if (has(directory, "Package")) {
            out.file(Words.of("object", directory.getName()), bytes(directory, "Package", out));
        } else if (has(directory, Ole10Native.OLE10_NATIVE)) {
            packed(directory, out);
        } else if (!has(directory, "ObjectPool")) {
            out.unread(Words.of("object", directory.getName()), "object");
        }
        below(directory, out, depth);
    }

    /** Objects in the document: Word keeps them in one folder, Excel side by side. */
    private static void below(DirectoryNode directory, Collector out, int depth) throws IOException {
        for (var entry : directory) {
            if (entry instanceof DirectoryNode inner) {
                var name = inner.getName();
                if (name.equals("ObjectPool")) {
                    below(inner, out, depth + 1);
                } else if (name.startsWith("MBD") || name.startsWith("_")) {
                    if (!name.startsWith("_VBA")) {
                        directory(inner, out, depth + 1);
                    }
                } else if (name.equals("Macros") || name.startsWith("VBA")) {
                    out.unread(Words.of("macros"), "macros");
                }
            }
        }
    }

    private static boolean has(DirectoryNode directory, String name) {
        return directory.hasEntryCaseInsensitive(name);
    }

    private static byte[] bytes(DirectoryNode directory, String name, Collector out) throws IOException {
        try (var in = directory.createDocumentInputStream(directory.getEntryCaseInsensitive(name))) {
            out.budget().unpacked(in.available());
            return in.readAllBytes();
        }
    }

    /** A file of any kind that was dropped into a document. */
    private static void packed(DirectoryNode directory, Collector out) throws IOException {
        try {
            var file = Ole10Native.createFromEmbeddedOleObject(directory);
            out.budget().unpacked(file.getDataSize());
            if (file.getLabel() == null || file.getDataBuffer() == null) { // data of a program, no file
                out.unread(Words.of("object", directory.getName()), "object");
            } else {
                out.file(file.getLabel(), file.getDataBuffer());
            }
        } catch (Ole10NativeException e) {
            out.unread(Words.of("object", directory.getName()), "object");
        }
    }
}
