package org.gongkai.office.publishing;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongkai.office.publishing.RevisionDiff.Row;
import org.gongkai.office.publishing.RevisionDiff.Span;

/** Compares two texts by paragraph and, within a changed paragraph, by character and word. */
public final class TextDiff {
    /** A Chinese character, a word or number of other writing, or any other sign. */
    private static final Pattern TOKEN =
            Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+|\\s+|.", Pattern.DOTALL);

    private TextDiff() {}

    /** The paragraphs of both in order; runs without a difference are one row. */
    public static List<Row> rows(List<String> old, List<String> now) {
        var rows = new ArrayList<Row>();
        var at = 0;
        for (var delta : DiffUtils.diff(old, now).getDeltas()) {
            same(rows, delta.getSource().getPosition() - at);
            changed(rows, delta);
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        same(rows, old.size() - at);
        return rows;
    }

    private static void same(List<Row> rows, int count) {
        if (count > 0) {
            rows.add(new Row(List.of(), List.of(), count));
        }
    }

    private static void changed(List<Row> rows, AbstractDelta<String> delta) {
        var old = delta.getSource().getLines();
        var now = delta.getTarget().getLines();
        for (var i = 0; i < Math.max(old.size(), now.size()); i++) {
            var before = i < old.size() ? old.get(i) : "";
            var after = i < now.size() ? now.get(i) : "";
            rows.add(words(before, after));
        }
    }

    private static Row words(String before, String after) {
        var old = tokens(before);
        var now = tokens(after);
        var left = new ArrayList<Span>();
        var right = new ArrayList<Span>();
        var atOld = 0;
        var atNow = 0;
        for (var delta : DiffUtils.diff(old, now).getDeltas()) {
            add(left, old.subList(atOld, delta.getSource().getPosition()), false);
            add(right, now.subList(atNow, delta.getTarget().getPosition()), false);
            add(left, delta.getSource().getLines(), true);
            add(right, delta.getTarget().getLines(), true);
            atOld = delta.getSource().getPosition() + delta.getSource().size();
            atNow = delta.getTarget().getPosition() + delta.getTarget().size();
        }
        add(left, old.subList(atOld, old.size()), false);
        add(right, now.subList(atNow, now.size()), false);
        return new Row(left, right, 0);
    }

    private static void add(List<Span> spans, List<String> tokens, boolean changed) {
        if (!tokens.isEmpty()) {
            spans.add(new Span(String.join("", tokens), changed));
        }
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }
}
