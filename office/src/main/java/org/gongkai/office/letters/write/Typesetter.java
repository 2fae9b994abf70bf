package org.gongkai.office.letters.write;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * Breaks a paragraph into lines by the rules of Chinese type: no closing mark begins a line, no opening mark ends one, a
 * comma or full stop may hang beyond the edge, a number is not broken.
 *
 * @see "GB/T 15834-2011 5.1 标点符号用法：位置"
 */
final class Typesetter {
    /**
     * One line.
     *
     * @param tokens what is set one after the other
     * @param extra points to add between two tokens, so that the line ends at the edge
     */
    record Line(List<String> tokens, double extra) {
        String text() {
            return String.join("", tokens);
        }
    }

    private static final Pattern TOKEN =
            Pattern.compile("—+|…+|[\\p{IsLatin}\\p{Nd}&&[^０-９]][\\p{Alnum}./:@_+%~-]*|.", Pattern.DOTALL);
    private static final String HANGING = "，。、；：！？";
    private static final String NEVER_FIRST = HANGING + "）》」』”’〉】〕％%℃°·,.;:!?)]}";
    private static final String NEVER_LAST = "（《「『“‘〈【〔([{";
    /** Rounding of sums of widths. */
    private static final double ROUNDING = 0.01;
    /** A line that lacks more than this many characters stays ragged. */
    private static final double MOST_SPREAD = 2.5 * Grid.PITCH;

    private final ToDoubleFunction<String> width;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> line = new ArrayList<>();
    private double edge;
    /** Points that the tokens of the line take. */
    private double used;

    private Typesetter(ToDoubleFunction<String> width) {
        this.width = width;
    }

    /**
     * The lines of a paragraph.
     *
     * @param first points in the first line
     * @param rest points in the other lines
     * @param width points that a token takes
     */
    static List<Line> lines(String text, double first, double rest, ToDoubleFunction<String> width) {
        var setter = new Typesetter(width);
        setter.edge = first;
        TOKEN.matcher(text).results().map(found -> found.group()).forEach(token -> setter.add(token, rest));
        setter.lines.add(new Line(List.copyOf(setter.line), 0));
        return setter.lines;
    }

    private void add(String token, double rest) {
        if (width.applyAsDouble(token) > rest) {
            token.codePoints().mapToObj(Character::toString).forEach(part -> place(part, rest));
        } else {
            place(token, rest);
        }
    }

    private void place(String token, double rest) {
        var own = width.applyAsDouble(token);
        var fits = used + own <= edge + ROUNDING;
        var hangs = HANGING.contains(token) && used <= edge + ROUNDING;
        if (!line.isEmpty() && !fits && !hangs) {
            if (token.isBlank()) {
                return;
            }
            close(carried(token), rest);
        }
        line.add(token);
        used += own;
    }

    /** How many tokens go to the next line with one that cannot begin it, or that would leave an opening mark behind. */
    private int carried(String token) {
        var kept = line.size();
        var first = token;
        while (kept > 1 && (NEVER_FIRST.contains(first) || NEVER_LAST.contains(line.get(kept - 1)))) {
            kept--;
            first = line.get(kept);
        }
        return line.size() - kept;
    }

    private void close(int carried, double rest) {
        var kept = new ArrayList<>(line.subList(0, line.size() - carried));
        var next = List.copyOf(line.subList(line.size() - carried, line.size()));
        if (kept.get(kept.size() - 1).isBlank()) {
            kept.remove(kept.size() - 1);
        }
        var room = edge - kept.stream().mapToDouble(width).sum();
        var spread = kept.size() > 1 && room > ROUNDING && room < MOST_SPREAD;
        lines.add(new Line(kept, spread ? room / (kept.size() - 1) : 0));
        line.clear();
        line.addAll(next);
        used = next.stream().mapToDouble(width).sum();
        edge = rest;
    }
}
