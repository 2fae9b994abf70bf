package org.gongkai.screening.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Text in pieces of different looks that says something together. What is masked in the whole is changed in the pieces,
 * each of which keeps its look.
 */
final class Pieces {
    private final List<Piece> pieces = new ArrayList<>();
    /** Texts that need no second look: most often all views are the same. */
    private final Set<String> done = new HashSet<>();

    /** Where a piece comes from and what it is. */
    static final class Piece {
        private final int source;
        private final boolean fixed;
        private final boolean inserted;
        private final boolean deleted;
        private final boolean hidden;
        private final boolean code;
        private String text;

        /**
         * @param source what the caller knows it by; a piece below 0 stands for a tab or line end and is not changed
         */
        Piece(int source, String text, boolean inserted, boolean deleted, boolean hidden, boolean code) {
            this.source = source;
            this.fixed = source < 0;
            this.text = text;
            this.inserted = inserted;
            this.deleted = deleted;
            this.hidden = hidden;
            this.code = code;
        }

        int source() {
            return source;
        }

        String text() {
            return text;
        }
    }

    void add(Piece piece) {
        pieces.add(piece);
    }

    void add(int source, String text) {
        add(new Piece(source, text, false, false, false, false));
    }

    void fixed(String text) {
        add(-1, text);
    }

    void addAll(Pieces others) {
        pieces.addAll(others.pieces);
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    List<Piece> changeable() {
        return pieces.stream().filter(piece -> !piece.fixed).toList();
    }

    /** As people see it, as it was before changes, and everything together: what any of them shows is masked. */
    void maskViews(UnaryOperator<String> mask) {
        done.clear();
        mask(piece -> !piece.deleted && !piece.hidden && !piece.code, mask);
        mask(piece -> !piece.deleted && !piece.code, mask);
        mask(piece -> !piece.inserted && !piece.code, mask);
        mask(piece -> !piece.code, mask);
        mask(piece -> piece.code, mask);
    }

    /** What people see. */
    void maskVisible(UnaryOperator<String> mask) {
        done.clear();
        mask(piece -> !piece.deleted && !piece.hidden && !piece.code, mask);
    }

    private void mask(Predicate<Piece> view, UnaryOperator<String> mask) {
        var seen = pieces.stream().filter(view).toList();
        var whole = new StringBuilder();
        seen.forEach(piece -> whole.append(piece.text));
        if (whole.toString().isBlank() || !done.add(whole.toString())) {
            return;
        }
        var masked = mask.apply(whole.toString());
        done.add(masked);
        if (masked.contentEquals(whole)) {
            return;
        }
        if (masked.length() == whole.length()) {
            inPlace(seen, masked);
        } else {
            spread(seen, whole.toString(), masked);
        }
    }

    private static void inPlace(List<Piece> seen, String masked) {
        int at = 0;
        for (var piece : seen) {
            int end = at + piece.text.length();
            if (!piece.fixed) {
                piece.text = masked.substring(at, end);
            }
            at = end;
        }
    }

    /** The first piece that is touched takes all that is new. */
    private static void spread(List<Piece> seen, String whole, String masked) {
        int most = Math.min(whole.length(), masked.length());
        int start = 0;
        while (start < most && whole.charAt(start) == masked.charAt(start)) {
            start++;
        }
        start -= start > 0 && Character.isHighSurrogate(whole.charAt(start - 1)) ? 1 : 0;
        int same = 0;
        while (same < most - start
                && whole.charAt(whole.length() - 1 - same) == masked.charAt(masked.length() - 1 - same)) {
            same++;
        }
        same -= same > 0 && Character.isLowSurrogate(whole.charAt(whole.length() - same)) ? 1 : 0;
        int end = whole.length() - same;
        var fresh = masked.substring(start, masked.length() - same);
        int at = 0;
        for (var piece : seen) {
            int next = at + piece.text.length();
            if (!piece.fixed && next >= start && at <= end) {
                var before = piece.text.substring(0, Math.max(0, Math.min(start, next) - at));
                var after = piece.text.substring(Math.min(piece.text.length(), Math.max(0, end - at)));
                boolean takes = next > start || next == whole.length() || start == end;
                piece.text = before + (takes ? fresh : "") + after;
                fresh = takes ? "" : fresh;
            }
            at = next;
        }
    }
}
