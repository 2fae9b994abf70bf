package org.gongkai.office.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.util.FileSystemUtils;

/**
 * The files of the office, held fast by a second name until they are written: what is deleted meanwhile was there at
 * the snapshot. Files are never changed once they are stored.
 */
final class Attachments implements AutoCloseable {
    private static final String NAMES = ".backup-";
    private static final List<String> LEFT_OUT = List.of(".key", ".secret", ".part");

    private final Optional<Path> held;

    private Attachments(Optional<Path> held) {
        this.held = held;
    }

    /** Keys and passwords stay where they are, wherever somebody may have put them; what is half written is no file. */
    static boolean isLeftOut(Path file) {
        var name = file.getFileName().toString();
        return LEFT_OUT.stream().anyMatch(name::endsWith);
    }

    static Attachments heldFast(Path files) throws IOException {
        if (!Files.isDirectory(files)) {
            return new Attachments(Optional.empty());
        }
        var held = Files.createTempDirectory(files.toAbsolutePath().getParent(), NAMES);
        try (var all = Files.walk(files)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                hold(file, held.resolve(files.relativize(file)));
            }
        }
        return new Attachments(Optional.of(held));
    }

    private static void hold(Path file, Path name) throws IOException {
        if (isLeftOut(file)) {
            return;
        }
        Files.createDirectories(name.getParent());
        try {
            Files.createLink(name, file);
        } catch (NoSuchFileException e) {
            // deleted between the walk and here, on purpose: its case was destroyed
            return;
        }
    }

    List<Manifest.StoredFile> into(ZipOutputStream zip) throws IOException {
        var written = new ArrayList<Manifest.StoredFile>();
        if (held.isEmpty()) {
            return written;
        }
        try (var all = Files.walk(held.get())) {
            for (var file : all.filter(Files::isRegularFile).sorted().toList()) {
                written.add(write(file, held.get().relativize(file).toString(), zip));
            }
        }
        return written;
    }

    private static Manifest.StoredFile write(Path file, String path, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(new Manifest.StoredFile(path, 0, "").entry()));
        var out = new Digests.Counted(zip);
        Files.copy(file, out);
        zip.closeEntry();
        return new Manifest.StoredFile(path, out.size(), out.sha256Hex());
    }

    @Override
    public void close() throws IOException {
        if (held.isPresent()) {
            FileSystemUtils.deleteRecursively(held.get());
        }
    }
}
