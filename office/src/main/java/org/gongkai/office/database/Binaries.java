package org.gongkai.office.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/**
 * The programs of PostgreSQL, unpacked once for each version: beside the program where the launcher says so and the
 * user of the database can go there, else beside the data.
 */
final class Binaries {
    /** The major version, which must be that of the data. */
    static final String MAJOR = "17";

    /** Folder that several data folders share. */
    private static final String SHARED = "gongkai.postgres";

    private static final Map<String, String> ARCHIVES =
            Map.of("amd64", "postgres-linux-x86_64.txz", "aarch64", "postgres-linux-arm_64.txz");
    private static final Pattern LIBRARY = Pattern.compile("([^/]+)\\.jar!");

    private Binaries() {}

    /** Unpacks them into the shared folder, for the launcher after a build. */
    public static void main(String... args) throws IOException {
        unpackedFor(Path.of(args[0]));
    }

    static Path unpackedFor(Path folder) throws IOException {
        var arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        var archive = Binaries.class.getClassLoader().getResource(ARCHIVES.getOrDefault(arch, "none"));
        if (archive == null) {
            throw new Unusable("no-database-for", arch);
        }
        var place = shared().orElse(folder.resolve("postgres"));
        var target = place.resolve(version(archive));
        if (!Files.exists(target)) {
            Files.createDirectories(place);
            unpack(archive, target);
        }
        return target;
    }

    /** The shared folder, where whoever runs the database can get at it. */
    private static Optional<Path> shared() throws IOException {
        var shared = Optional.ofNullable(System.getProperty(SHARED)).map(Path::of);
        if (shared.isEmpty() || !"root".equals(System.getProperty("user.name"))) {
            return shared;
        }
        Files.createDirectories(shared.get());
        return DataFolder.closedToOthers(shared.get()).isPresent() ? Optional.empty() : shared;
    }

    /** The library they come in names it. */
    private static String version(URL archive) {
        var library = LIBRARY.matcher(archive.toString());
        return library.find() ? library.group(1) : MAJOR;
    }

    /** Into a folder of its own, which gets its name when it is whole; whoever was faster is as good. */
    private static void unpack(URL archive, Path target) throws IOException {
        var part = Files.createTempDirectory(target.getParent(), "new");
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive.openStream())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, part);
            }
        }
        try {
            Files.move(part, target);
        } catch (FileSystemException e) {
            FileSystemUtils.deleteRecursively(part);
            if (!Files.exists(target)) {
                throw e;
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("an entry leaves the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            var mode = (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mode));
        }
    }
}
