package org.gongkai.office.portal.outside;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The lists beside the pages: {@code SHA256SUMS}, which {@code sha256sum -c} reads, and {@code gone.map} with what was
 * withdrawn, which nginx reads so that it answers 410.
 */
final class SiteLists {
    static final String SUMS = "SHA256SUMS";
    static final String GONE = "gone.map";

    private final Path site;

    SiteLists(Path site) {
        this.site = site;
    }

    /** Writes both where they differ from what is there. */
    void write(SiteState state) throws IOException {
        var gone = new StringBuilder();
        state.pages().values().stream()
                .filter(entry -> entry.status() == SiteEntry.GONE)
                .forEach(entry -> gone.append(entry.address())
                        .append(" 1;\n")
                        .append(entry.address())
                        .append("/ 1;\n"));
        replace(GONE, out -> out.write(gone.toString().getBytes(StandardCharsets.UTF_8)));
        replace(SUMS, out -> {
            for (var entry : state.pages().values()) {
                out.write((entry.sha256() + "  " + entry.file() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            out.write((sha256(site.resolve(GONE)) + "  " + GONE + "\n").getBytes(StandardCharsets.UTF_8));
        });
    }

    /** What is written into a list. */
    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    private void replace(String name, Content content) throws IOException {
        var made = site.resolve(SiteFolder.OWN).resolve(name + ".new");
        try (var out = new BufferedOutputStream(Files.newOutputStream(made))) {
            content.to(out);
        }
        var target = site.resolve(name);
        if (Files.exists(target) && Files.mismatch(made, target) < 0) {
            Files.delete(made);
        } else {
            sync(made);
            Files.move(made, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static String sha256(Path file) throws IOException {
        var out = new DigestOutputStream(OutputStream.nullOutputStream(), DigestUtils.getSha256Digest());
        Files.copy(file, out);
        return HexFormat.of().formatHex(out.getMessageDigest().digest());
    }

    static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
