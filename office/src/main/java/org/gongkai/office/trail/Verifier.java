package org.gongkai.office.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.trail.Finding.Code;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** 校验: recomputes the whole chain and compares it with the signed heads outside the database. */
@Component
public final class Verifier {
    private static final int FETCH = 5_000;

    private record SignedHeads(Map<Long, String> hashes, long number, Optional<Finding> broken) {}

    private final JdbcClient jdbc;
    private final Heads heads;
    private final TransactionTemplate snapshot;

    Verifier(JdbcClient jdbc, Heads heads, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** One that needs no running office. */
    public static Verifier of(JdbcClient jdbc, TrailFolders folders, PlatformTransactionManager transactions) {
        return new Verifier(jdbc, new Heads(jdbc, folders), transactions);
    }

    /** Checks all; the first broken place of the chain goes before what is wrong with the heads. */
    public Verdict verify() {
        var signed = signedHeads(); // before the chain, which only grows
        return snapshot.execute(status -> {
            var chain = new Chain(signed.hashes());
            jdbc.sql(Chain.QUERY).withFetchSize(FETCH).query(chain::next);
            var unsigned = chain.end() > 0 && signed.number() == 0
                    ? Optional.of(new Finding(Code.HEADS_MISSING, 1))
                    : Optional.<Finding>empty();
            return new Verdict(
                    chain.end(),
                    waitingNow(),
                    signed.number(),
                    chain.broken().or(signed::broken).or(() -> unsigned));
        });
    }

    /** Number of the last sealed entry, unchecked. */
    public long sealedNow() {
        return jdbc.sql("select coalesce(max(seq), 0) from trail_seal")
                .query(Long.class)
                .single();
    }

    /** Entries that are not sealed yet. */
    public long waitingNow() {
        return jdbc.sql("select count(*) from trail_entry e where not exists"
                        + " (select 1 from trail_seal s where s.entry_id = e.id)")
                .query(Long.class)
                .single();
    }

    /** Checks and keeps the result for the page. */
    public Verdict verifyAndKeep(Instant at) {
        var verdict = verify();
        jdbc.sql("insert into trail_check (at, sealed, waiting, heads, code, place)"
                        + " values (?, ?, ?, ?, nullif(?, ''), nullif(?, 0))")
                .params(
                        Timestamp.from(at),
                        verdict.sealed(),
                        verdict.waiting(),
                        verdict.heads(),
                        verdict.broken().map(found -> found.code().name()).orElse(""),
                        verdict.broken().map(Finding::place).orElse(0L))
                .update();
        return verdict;
    }

    /** The newest check, empty before the first. */
    public Optional<Check> lastCheck() {
        return jdbc.sql("select at, sealed, waiting, heads, code, place from trail_check order by id desc limit 1")
                .query((row, n) -> {
                    var code = row.getString("code");
                    var found = code == null
                            ? Optional.<Finding>empty()
                            : Optional.of(new Finding(Code.valueOf(code), row.getLong("place")));
                    return new Check(
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            new Verdict(row.getLong("sealed"), row.getLong("waiting"), row.getLong("heads"), found));
                })
                .optional();
    }

    private SignedHeads signedHeads() {
        try {
            var kept = heads.kept(); // before those outside, which are written later
            var lines = heads.outside();
            var key = heads.key();
            if (lines.isEmpty() || key.isEmpty()) {
                var missing = kept.isEmpty() ? Optional.<Finding>empty() : Optional.of(missing());
                return new SignedHeads(Map.of(), 0, missing);
            }
            return compared(lines, kept, key.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SignedHeads compared(List<String> lines, List<String> kept, SigningKey key) {
        var hashes = new HashMap<Long, String>();
        for (var i = 0; i < lines.size(); i++) {
            var number = i + 1L;
            var head = Head.read(lines.get(i)).filter(read -> read.number() == number && key.isSignedBy(read));
            if (head.isEmpty()) {
                return new SignedHeads(hashes, i, Optional.of(new Finding(Code.HEAD_FORGED, number)));
            }
            hashes.put(head.get().seq(), head.get().hash().toLowerCase(Locale.ROOT));
        }
        return new SignedHeads(hashes, lines.size(), difference(lines, kept));
    }

    /** The newest line may stand on one side only, while it is being written. */
    private static Optional<Finding> difference(List<String> lines, List<String> kept) {
        var common = Math.min(lines.size(), kept.size());
        for (var i = 0; i < common; i++) {
            if (!lines.get(i).equals(kept.get(i))) {
                return Optional.of(new Finding(Code.HEADS_DIFFER, i + 1L));
            }
        }
        return Math.abs(lines.size() - kept.size()) > 1
                ? Optional.of(new Finding(Code.HEADS_DIFFER, common + 1L))
                : Optional.empty();
    }

    private static Finding missing() {
        return new Finding(Code.HEADS_MISSING, 1);
    }
}
