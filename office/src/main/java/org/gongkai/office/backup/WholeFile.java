package org.gongkai.office.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.gongkai.office.database.Unusable;

/** A file that is there when it is whole, and not before; only its owner reads it. */
public final class WholeFile {
    private WholeFile() {}

    /** Writes the content and answers what it says about itself. */
    public interface Content<T> {
        T into(Path part) throws IOException, SQLException;
    }

    /**
     * Writes a new file.
     *
     * @throws Unusable {@code backup-exists}, {@code backup-not-written}
     */
    public static <T> T at(Path target, Content<T> content) {
        if (Files.exists(target)) {
            throw new Unusable("backup-exists", target);
        }
        var part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            throw new Unusable("backup-exists", part).because(e);
        } catch (IOException e) {
            throw new Unusable("backup-not-written", target, String.valueOf(e.getMessage())).because(e);
        }
        try {
            var written = content.into(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return written;
        } catch (IOException | SQLException e) {
            throw new Unusable("backup-not-written", target, String.valueOf(e.getMessage())).because(e);
        } finally {
            discard(part);
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new Unusable("backup-not-written", part, String.valueOf(e.getMessage())).because(e);
        }
    }
}
