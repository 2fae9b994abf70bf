package org.gongkai.office.supervision.inspection;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.office.Sheet;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 归类词表: words of a title that tell where an item belongs. The table that comes with the program holds until a body sets
 * another for itself and those below; the nearest above counts first, as with the indicators.
 */
@Component
public class ColumnSigns {
    private static final List<Sign> TABLE = Sheet.rows("supervision/columns").stream()
            .map(row -> new Sign(list(row.get(0)), row.get(1), list(row.get(2))))
            .toList();

    /**
     * @param words any of which in a title tells the category
     * @param unless any of which makes it news about the matter only
     */
    public record Sign(List<String> words, String category, List<String> unless) {
        public Sign {
            words = List.copyOf(words);
            unless = List.copyOf(unless);
        }

        boolean isIn(String title) {
            return words.stream().anyMatch(title::contains) && unless.stream().noneMatch(title::contains);
        }
    }

    /**
     * The words as they hold for a body.
     *
     * @param setBy the body that set them; empty: the table
     */
    public record Held(List<Sign> signs, Optional<String> setBy, Optional<LocalDate> setOn, String reason) {
        public Held {
            signs = List.copyOf(signs);
        }
    }

    private final JdbcClient jdbc;
    private final Bodies bodies;

    ColumnSigns(JdbcClient jdbc, Bodies bodies) {
        this.jdbc = jdbc;
        this.bodies = bodies;
    }

    /** As the program brings them. */
    public static List<Sign> table() {
        return TABLE;
    }

    /** Words with 、 or a blank between them. */
    public static List<String> list(String words) {
        return Arrays.stream(words.split("[、，,\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** As they hold for a body. */
    public Held of(Body body) {
        var setters = new ArrayList<>(bodies.above(body));
        setters.add(body);
        return setters.stream()
                .flatMap(setter -> set(setter).stream())
                .findFirst()
                .orElseGet(() -> new Held(TABLE, Optional.empty(), Optional.empty(), ""));
    }

    private Optional<Held> set(Body setter) {
        return jdbc.sql("select signs, day, reason from supervision_sign where body_id = ? order by id desc limit 1")
                .param(setter.id())
                .query((row, n) -> new Held(
                        read(row.getString("signs")),
                        Optional.of(setter.shortName()),
                        Optional.of(row.getObject("day", LocalDate.class)),
                        row.getString("reason")))
                .optional();
    }

    /** Keeps others from now on and answers the id. */
    public long set(Person person, Body body, List<Sign> signs, String reason, Moment when) {
        return jdbc.sql("insert into supervision_sign (body_id, signs, reason, person_id, day, at)"
                        + " values (?, ?, ?, ?, ?, ?) returning id")
                .params(
                        body.id(),
                        signs.stream()
                                .map(sign -> String.join("、", sign.words()) + "\t" + sign.category() + "\t"
                                        + String.join("、", sign.unless()))
                                .collect(Collectors.joining("\n")),
                        reason,
                        person.id(),
                        when.day(),
                        Timestamp.from(when.at()))
                .query(Long.class)
                .single();
    }

    private static List<Sign> read(String signs) {
        return signs.lines()
                .map(line -> line.split("\t", -1))
                .flatMap(parts -> parts.length == 3
                        ? Stream.of(new Sign(list(parts[0]), parts[1], list(parts[2])))
                        : Stream.empty())
                .toList();
    }
}
