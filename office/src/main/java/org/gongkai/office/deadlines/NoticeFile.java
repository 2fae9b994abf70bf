package org.gongkai.office.deadlines;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongkai.calendar.CalendarLayer;
import org.gongkai.calendar.DayChange;
import org.gongkai.calendar.NoticeFormatException;
import org.gongkai.office.Refusal;
import org.gongkai.office.Refusal.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file with a holiday notice, in the form of this program or the JSON of the holiday-cn project. A year counts as
 * announced only if the file gives days off for it.
 */
public final class NoticeFile {
    /** No notice is longer; a larger file is another one. */
    static final int LIMIT = 256 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private NoticeFile() {}

    /**
     * Reads and checks a file.
     *
     * @throws Refusal {@code notice-…} with the place and what stood there
     */
    public static CalendarLayer read(byte[] file) {
        if (file.length == 0 || file.length > LIMIT) {
            throw new Refusal(Kind.INVALID, "notice-size", file.length, LIMIT / 1024);
        }
        var text = text(file).strip();
        var layer = text.startsWith("{") ? json(text) : lines(text);
        check(layer);
        return layer;
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString()
                    .replace("\uFEFF", "");
        } catch (CharacterCodingException e) {
            throw new Refusal(Kind.INVALID, "notice-encoding");
        }
    }

    private static CalendarLayer lines(String text) {
        try {
            return CalendarLayer.read(new StringReader(text));
        } catch (NoticeFormatException e) {
            var code = "notice-" + e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw new Refusal(Kind.INVALID, code, e.line(), e.found());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CalendarLayer json(String text) {
        try {
            var tree = JSON.readTree(text);
            var year = tree.path("year").asInt(0);
            var papers = new ArrayList<String>();
            tree.path("papers").forEach(paper -> papers.add(paper.asString("")));
            if (papers.isEmpty()) {
                throw new Refusal(Kind.INVALID, "notice-no-source");
            }
            var changes = new ArrayList<DayChange>();
            var dates = new HashSet<LocalDate>();
            for (var day : tree.path("days")) {
                var change = change(day, papers.get(papers.size() - 1), changes.size() + 1);
                if (!dates.add(change.date())) {
                    throw new Refusal(Kind.INVALID, "notice-date-twice", changes.size() + 1, change.date());
                }
                changes.add(change);
            }
            return new CalendarLayer(Set.of(year), changes);
        } catch (JacksonException e) {
            throw new Refusal(Kind.INVALID, "notice-json", line(e));
        }
    }

    private static int line(JacksonException e) {
        return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    }

    private static DayChange change(JsonNode day, String source, int number) {
        if (!day.path("isOffDay").isBoolean() || day.path("name").asString("").isBlank()) {
            throw new Refusal(Kind.INVALID, "notice-not-a-day", number, day.toString());
        }
        var date = day.path("date").asString("");
        try {
            return new DayChange(
                    LocalDate.parse(date),
                    day.path("isOffDay").asBoolean(),
                    day.path("name").asString(""),
                    source);
        } catch (DateTimeException e) {
            throw new Refusal(Kind.INVALID, "notice-no-such-date", number, date);
        }
    }

    private static void check(CalendarLayer layer) {
        if (layer.changes().isEmpty()) {
            throw new Refusal(Kind.INVALID, "notice-empty");
        }
        for (var year : layer.years()) {
            if (layer.changes().stream()
                    .noneMatch(change -> change.off() && change.date().getYear() == year)) {
                throw new Refusal(Kind.INVALID, "notice-year-empty", String.valueOf(year));
            }
        }
        for (var change : layer.changes()) {
            if (change.source().isBlank()) {
                throw new Refusal(Kind.INVALID, "notice-no-source");
            }
            if (!layer.years().isEmpty() && !belongs(change.date(), layer.years())) {
                throw new Refusal(Kind.INVALID, "notice-other-year", change.date(), years(layer));
            }
        }
    }

    /** New Year's leave and its make-up days may lie in the December before. */
    private static boolean belongs(LocalDate date, Set<Integer> years) {
        return years.contains(date.getYear())
                || date.getMonth() == Month.DECEMBER && years.contains(date.getYear() + 1);
    }

    private static String years(CalendarLayer layer) {
        return String.join(
                ", ",
                List.copyOf(layer.years()).stream()
                        .sorted()
                        .map(String::valueOf)
                        .toList());
    }
}
