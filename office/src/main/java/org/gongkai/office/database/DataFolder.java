package org.gongkai.office.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;

/** 数据目录: the folder with everything an office keeps. One process at a time has it; a killed one loses it at once. */
public final class DataFolder implements AutoCloseable {
    private static final String LOCK = "office.lock";

    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the folder, making it at first.
     *
     * @throws Unusable {@code data-in-use} with the process that has it, {@code data-not-writable}, {@code folder-of-another}
     */
    public static DataFolder take(Path folder) {
        var lock = folder.resolve(LOCK);
        try {
            Files.createDirectories(folder);
            requireOwn(folder);
            var channel = FileChannel.open(
                    lock, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isLockedBy(channel)) {
                channel.close();
                throw new Unusable("data-in-use", folder, holder(lock));
            }
            channel.truncate(0);
            channel.write(StandardCharsets.US_ASCII.encode(
                    String.valueOf(ProcessHandle.current().pid())));
            return new DataFolder(folder, channel);
        } catch (IOException e) {
            throw new Unusable("data-not-writable", folder).because(e);
        }
    }

    /** Whether another process has the folder now. */
    public static boolean isTaken(Path folder) {
        var lock = folder.resolve(LOCK);
        if (!Files.exists(lock)) {
            return false;
        }
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return !isLockedBy(channel);
        } catch (IOException e) {
            throw new Unusable("data-not-writable", folder).because(e);
        }
    }

    /** Whether the folder has the database of an office. */
    public static boolean isUsed(Path folder) {
        return Files.exists(folder.resolve("data"));
    }

    /** The folder on the way to a place, or the place itself, that other users cannot enter. */
    public static Optional<Path> closedToOthers(Path folder) throws IOException {
        for (var at = Optional.of(folder);
                at.isPresent();
                at = Optional.ofNullable(at.get().getParent())) {
            if (!Files.getPosixFilePermissions(at.get()).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return at;
            }
        }
        return Optional.empty();
    }

    /** Root would leave files behind that the folder's owner cannot use any more. */
    private static void requireOwn(Path folder) throws IOException {
        var owner = Files.getOwner(folder).getName();
        if ("root".equals(System.getProperty("user.name")) && !owner.equals("root")) {
            throw new Unusable("folder-of-another", folder, owner);
        }
    }

    private static boolean isLockedBy(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Process that has the folder; empty where it just ended. */
    private static String holder(Path lock) throws IOException {
        return Files.readString(lock, StandardCharsets.US_ASCII).strip();
    }

    public Path path() {
        return folder;
    }

    /** Gives the folder back. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new Unusable("data-not-writable", folder).because(e);
        }
    }
}
