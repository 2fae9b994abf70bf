package org.gongkai.office.trail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 封存头: signs where the chain stands once a day and appends the line to {@code heads.log}, outside the database. */
@Component
final class Heads {
    private static final String FILE = "heads.log";

    private final JdbcClient jdbc;
    private final TrailFolders folders;

    Heads(JdbcClient jdbc, TrailFolders folders) {
        this.jdbc = jdbc;
        this.folders = folders;
    }

    /** Signs the head of the day where it is not signed yet and something was sealed since the last. */
    synchronized void sign(LocalDate day) throws IOException {
        var kept = kept();
        var last = kept.isEmpty() ? Optional.<Head>empty() : Head.read(kept.get(kept.size() - 1));
        if (last.isPresent() && !last.get().day().isBefore(day)) {
            append(kept);
            return;
        }
        var key = key(kept);
        jdbc.sql("select seq, hash from trail_seal where seq > ? order by seq desc limit 1")
                .param(last.map(Head::seq).orElse(0L))
                .query((row, n) ->
                        Head.signed(kept.size() + 1L, day, row.getLong("seq"), Link.hex(row.getBytes("hash")), key))
                .optional()
                .ifPresent(head -> jdbc.sql("insert into trail_head (number, line) values (?, ?)")
                        .params(head.number(), head.line())
                        .update());
        append(kept());
    }

    /** The lines in the database, in order. */
    List<String> kept() {
        return jdbc.sql("select line from trail_head order by number")
                .query(String.class)
                .list();
    }

    /** The lines outside, empty where there is no file. */
    List<String> outside() throws IOException {
        return Files.exists(file()) ? Files.readAllLines(file()) : List.of();
    }

    Path file() {
        return folders.heads().resolve(FILE);
    }

    /** The key to check with; empty where it is not there. */
    Optional<SigningKey> key() throws IOException {
        return SigningKey.isAbsent(folders.key()) ? Optional.empty() : Optional.of(SigningKey.in(folders.key()));
    }

    private SigningKey key(List<String> kept) throws IOException {
        if (!SigningKey.isAbsent(folders.key())) {
            return SigningKey.in(folders.key());
        }
        if (!kept.isEmpty()) {
            throw new IOException("the key of the earlier heads is missing in " + folders.key());
        }
        Files.createDirectories(folders.key());
        return SigningKey.made(folders.key());
    }

    /**
     * Writes the newest line, also where an end of the process left it half written. Whatever else is missing or
     * different outside is never mended: it is for the check to find.
     */
    private void append(List<String> kept) throws IOException {
        if (kept.isEmpty()) {
            return;
        }
        var before = text(kept.subList(0, kept.size() - 1));
        var all = text(kept);
        var there = Files.exists(file()) ? Files.readString(file(), StandardCharsets.UTF_8) : "";
        if (there.length() == all.length() || !there.startsWith(before) || !all.startsWith(there)) {
            return;
        }
        Files.createDirectories(folders.heads());
        try (var file = FileChannel.open(file(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var rest = ByteBuffer.wrap(all.substring(there.length()).getBytes(StandardCharsets.UTF_8));
            while (rest.hasRemaining()) {
                file.write(rest);
            }
            file.force(true);
        }
    }

    private static String text(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
