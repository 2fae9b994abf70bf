package org.gongkai.office.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.extractor.ExtractorFactory;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.office.Refusal;

/** Office files of the old binary formats, and the shell around encrypted new ones. */
final class OleFile {
    private static final int DEPTH = 4;

    private OleFile() {}

    static Inspection of(String name, byte[] content) {
        try (var system = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            var root = system.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw Inspection.refused("file-encrypted", name);
            }
            var type = type(root);
            if (type.isPresent() && hasMacros(root, 0)) {
                throw Inspection.refused("file-macros", name);
            }
            return Inspection.found(name, type, type.isPresent() ? List.of(text(content)) : List.of());
        } catch (EncryptedDocumentException e) {
            throw Inspection.refused("file-encrypted", name);
        } catch (Refusal e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw Inspection.refused("file-broken", name);
        }
    }

    private static Optional<FileType> type(DirectoryEntry root) {
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            return Optional.of(FileType.DOC);
        }
        if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
            return Optional.of(FileType.XLS);
        }
        return root.hasEntryCaseInsensitive("PowerPoint Document") ? Optional.of(FileType.PPT) : Optional.empty();
    }

    private static boolean hasMacros(DirectoryEntry directory, int depth) {
        for (var entry : directory) {
            if (entry instanceof DirectoryEntry below
                    && (entry.getName().equalsIgnoreCase("VBA") || depth < DEPTH && hasMacros(below, depth + 1))) {
                return true;
            }
        }
        return false;
    }

    private static String text(byte[] content) throws IOException {
        try (var extractor = ExtractorFactory.createExtractor(new ByteArrayInputStream(content))) {
            return extractor.getText();
        }
    }
}
