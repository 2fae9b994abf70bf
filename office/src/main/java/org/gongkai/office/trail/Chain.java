package org.gongkai.office.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.trail.Finding.Code;
import org.jspecify.annotations.Nullable;

/** Recomputes the chain link by link and remembers the first broken place. */
final class Chain {
    static final String QUERY = "select s.seq, s.hash, " + Entry.COLUMNS
            + " from trail_seal s left join trail_entry e on e.id = s.entry_id order by s.seq";

    private final Map<Long, String> signed;
    private byte[] hash = Link.START;
    private long seq;
    private @Nullable Finding broken;

    /**
     * A chain to walk.
     *
     * @param signed hashes of the signed heads by the number of their entry
     */
    Chain(Map<Long, String> signed) {
        this.signed = Map.copyOf(signed);
    }

    void next(ResultSet row) throws SQLException {
        var number = row.getLong("seq");
        var kept = row.getBytes("hash");
        if (broken == null) {
            broken = problem(row, number, kept);
        }
        seq = number;
        hash = kept;
    }

    private @Nullable Finding problem(ResultSet row, long number, byte[] kept) throws SQLException {
        if (number != seq + 1) {
            return new Finding(Code.GAP, seq + 1);
        }
        if (row.getLong("id") == 0) {
            return new Finding(Code.REMOVED, number);
        }
        if (!Arrays.equals(kept, Link.hash(hash, Entry.of(row).sealedBytes(number)))) {
            return new Finding(Code.CHANGED, number);
        }
        if (!signed.getOrDefault(number, Link.hex(kept)).equals(Link.hex(kept))) {
            return new Finding(Code.REWRITTEN, number);
        }
        return null;
    }

    /** The last number. */
    long end() {
        return seq;
    }

    Optional<Finding> broken() {
        if (broken == null && signed.keySet().stream().anyMatch(head -> head > seq)) {
            return Optional.of(new Finding(Code.CUT_OFF, seq));
        }
        return Optional.ofNullable(broken);
    }
}
