package org.gongkai.office.inward;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 收件箱: where the portal puts what residents send. It holds the public key only and cannot read what it has put in. */
@Component
public final class InwardBox {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 10;

    private final InwardKeys keys;
    private final JdbcClient jdbc;
    private final InwardFolder folder;
    private final int most;
    private final SecureRandom random = new SecureRandom();

    InwardBox(
            InwardKeys keys,
            JdbcClient jdbc,
            @Value("${gongkai.data}") Path data,
            @Value("${gongkai.inward.most:5000}") int most) {
        this.keys = keys;
        this.jdbc = jdbc;
        this.folder = InwardFolder.in(data);
        this.most = most;
    }

    /**
     * Seals and keeps a filing.
     *
     * @return the id the resident is told
     * @throws Refusal {@code inward-closed} where the office has given no key yet, {@code inward-full} where too many
     *     wait
     */
    public String put(InwardFiling filing) {
        var key = keys.open().orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "inward-closed"));
        try {
            if (folder.ids().size() >= most) {
                throw new Refusal(Refusal.Kind.CONFLICT, "inward-full");
            }
            var id = "W" + DateTimeFormatter.BASIC_ISO_DATE.format(filing.day()) + "-" + guessedByNobody();
            folder.keep(id, InwardEnvelope.seal(key, id, JSON.writeValueAsBytes(filing)));
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The number under which the office has it; empty while it is on its way.
     *
     * @throws Refusal {@code inward-unknown} where nothing of that id was taken here, or the office could not take it
     */
    public Optional<String> receipt(String id) {
        var waits = isWaiting(id); // before the receipt is looked for: it comes before this ends
        var number = jdbc.sql("select number from inward_receipt where id = ?")
                .param(id)
                .query(String.class)
                .optional();
        if (number.isEmpty() && !waits) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "inward-unknown", id);
        }
        return number;
    }

    private boolean isWaiting(String id) {
        try {
            return folder.ids().contains(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String guessedByNobody() {
        var text = new StringBuilder();
        random.ints(LENGTH, 0, LETTERS.length()).forEach(n -> text.append(LETTERS.charAt(n)));
        return text.toString();
    }
}
