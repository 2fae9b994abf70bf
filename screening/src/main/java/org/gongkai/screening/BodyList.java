package org.gongkai.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * 本机关词表 as a file: what a body leaves alone and words of its own, a line each. CSV with the columns 类型, 文字, 理由,
 * 有效期至 (kind, text, reason, until) in this order below a header; {@code #} begins a comment. The kind is an id or a name
 * of {@link Kinds}, {@code *} for all, {@code own_word} for a word that is to be looked at.
 *
 * @param ended numbers of the lines whose day is over; they are left out
 */
public record BodyList(List<Allowance> allowances, List<BodyWord> words, List<Long> ended) {
    private static final String OWN_WORD = "own_word";
    private static final String ALL = "*";
    private static final int COLUMNS = 4;
    private static final List<String> HEADERS = List.of("kind", "\u7c7b\u578b");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setCommentMarker('#')
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .get();

    public BodyList {
        allowances = List.copyOf(allowances);
        words = List.copyOf(words);
        ended = List.copyOf(ended);
    }

    /** A list that cannot be used as it is; the message is a sentence in Chinese with the number of the line. */
    public static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String problem, Object... args) {
            super(Texts.of("list." + problem, args));
        }
    }

    /**
     * @param day on which the lines hold
     * @throws Unusable at the first line that is not as described
     */
    public static BodyList parse(String text, LocalDate day) throws Unusable {
        var allowances = new ArrayList<Allowance>();
        var words = new ArrayList<BodyWord>();
        var ended = new ArrayList<Long>();
        try (var lines = CSVParser.parse(text, FORMAT)) {
            boolean header = true;
            for (var line : lines) {
                long number = lines.getCurrentLineNumber();
                if (header) {
                    requireHeader(line, number);
                    header = false;
                    continue;
                }
                var kind = kind(line, number);
                var until = until(line, number);
                if (until.filter(day::isAfter).isPresent()) {
                    ended.add(number);
                } else if (kind.equals(OWN_WORD)) {
                    words.add(new BodyWord(line.get(1), Severity.WARNING, line.get(2)));
                } else {
                    allowances.add(new Allowance(kind, line.get(1), line.get(2), until.orElse(null)));
                }
            }
            if (header) {
                throw new Unusable("header", 1);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new Unusable("quotes");
        }
        return new BodyList(allowances, words, ended);
    }

    private static void requireHeader(CSVRecord line, long number) throws Unusable {
        if (!HEADERS.contains(line.get(0)) || line.size() < COLUMNS - 1) {
            throw new Unusable("header", number);
        }
    }

    private static String kind(CSVRecord line, long number) throws Unusable {
        if (line.size() < COLUMNS - 1 || line.size() > COLUMNS) {
            throw new Unusable("columns", number, line.size());
        }
        var named = line.get(0);
        var kind = Kinds.all().stream()
                .filter(id -> id.equals(named) || Kinds.title(id).equals(named))
                .findFirst()
                .orElse(named);
        if (kind.equals("classification")) {
            throw new Unusable("classification", number);
        }
        if (!kind.equals(ALL) && !Kinds.all().contains(kind)) {
            throw new Unusable("kind", number, named);
        }
        if (line.get(1).isBlank()) {
            throw new Unusable("text", number);
        }
        if (line.get(2).isBlank()) {
            throw new Unusable("reason", number, line.get(1));
        }
        return kind;
    }

    private static Optional<LocalDate> until(CSVRecord line, long number) throws Unusable {
        var day = line.size() < COLUMNS ? "" : line.get(COLUMNS - 1);
        try {
            return day.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        } catch (DateTimeException e) {
            throw new Unusable("until", number, day);
        }
    }
}
