package org.gongkai.office.publishing.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.gongkai.screening.Screener;

/**
 * 规则版本: a name for the lists and the code of the screening library, made of their bytes: what was found in files
 * is looked for again once they are others, without anybody remembering to count it up.
 */
final class RulesVersion {
    private static final int BYTES = 6;
    private static final String VERSION = digest();

    private RulesVersion() {}

    /** Twelve hexadecimal digits; the same for the same build. */
    static String current() {
        return VERSION;
    }

    private static String digest() {
        try {
            var home = Path.of(Screener.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(home)) {
                return digest(home);
            }
            try (var archive = FileSystems.newFileSystem(home)) {
                return digest(archive.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String digest(Path home) throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var file : files(home.resolve("org/gongkai/screening"))) {
            digest.update(home.relativize(file).toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
