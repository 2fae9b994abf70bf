package org.gongkai.office.inward;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sealed submissions that wait for their way inward, each a file of its own. They go once their receipt has come. */
public final class InwardFolder {
    /** Most bytes of one. */
    public static final int LARGEST = 1 << 20;

    private static final Pattern ID = Pattern.compile(InwardFiling.ID);

    private final Path folder;

    private InwardFolder(Path folder) {
        this.folder = folder;
    }

    /** That of a data folder. */
    public static InwardFolder in(Path data) {
        return new InwardFolder(data.resolve("inward"));
    }

    /** Whether something may be the id of one. */
    public static boolean isId(String name) {
        return ID.matcher(name).matches();
    }

    /** The ids of those that wait, in order. */
    public List<String> ids() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(InwardFolder::isId)
                    .sorted()
                    .toList();
        }
    }

    public byte[] read(String id) throws IOException {
        return Files.readAllBytes(folder.resolve(id));
    }

    /** Keeps one; when this returns it survives a loss of power. */
    void keep(String id, byte[] sealed) throws IOException {
        Files.createDirectories(folder);
        var made = Files.createTempFile(folder, "new", ".part");
        Files.write(made, sealed);
        sync(made);
        Files.move(made, folder.resolve(id), StandardCopyOption.ATOMIC_MOVE);
        sync(folder);
    }

    /** Those that are in the office need not wait any more. */
    public void forget(Collection<String> ids) throws IOException {
        for (var id : ids) {
            if (isId(id)) {
                Files.deleteIfExists(folder.resolve(id));
            }
        }
    }

    static void sync(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
