package org.gongkai.office.publishing.screening;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.gongkai.screening.BodyWord;
import org.gongkai.screening.Mask;
import org.gongkai.screening.Screener;
import org.gongkai.screening.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 本机关词表: what a body leaves alone, with reason and end, and words of its own that should be looked at. */
@Component
public final class BodyLists {
    private static final String LINE = "select l.*, p.name person from publishing_list l"
            + " join bodies_person p on p.id = l.person_id where l.body_id = :body";

    private final JdbcClient jdbc;
    private final Marks marks;

    BodyLists(JdbcClient jdbc, Marks marks) {
        this.jdbc = jdbc;
        this.marks = marks;
    }

    /**
     * A line of a list.
     *
     * @param kind kind of finding that is left alone; {@code own_word} for a word to be looked at
     * @param words for what is left alone its mask, else the word
     * @param until last day on which it holds, empty for no end
     */
    public record Line(
            long id,
            String kind,
            String words,
            String reason,
            Optional<LocalDate> until,
            String person,
            LocalDate onDay) {}

    /** The rules of a body on a day and their name. */
    record Rules(String name, Screener screener) {}

    Rules of(Body body, LocalDate day) {
        var own = of(body).stream()
                .filter(line -> line.kind().equals("own_word") && holds(line, day))
                .map(line -> new BodyWord(line.words(), Severity.WARNING, line.reason()))
                .toList();
        // of the texts: the hash of a level is another in every process
        var words = own.stream().map(word -> word.text() + "\n" + word.remedy()).toList();
        var name = RulesVersion.current() + (words.isEmpty() ? "" : "+" + Integer.toHexString(words.hashCode()));
        return new Rules(name, Screener.standard().on(day).withWords(own));
    }

    /** Fingerprints of what the body leaves alone on a day. */
    Set<String> allowed(Body body, LocalDate day) {
        var allowed = new HashSet<String>();
        jdbc.sql("select fingerprint from publishing_list where body_id = ? and fingerprint is not null"
                        + " and ended_on is null and coalesce(until, 'infinity') >= ?")
                .params(body.id(), day)
                .query(row -> {
                    allowed.add(row.getString(1));
                });
        return allowed;
    }

    /** All lines that were not taken out, the newest first. */
    public List<Line> of(Body body) {
        return jdbc.sql(LINE + " and l.ended_on is null order by l.id desc")
                .param("body", body.id())
                .query((row, n) -> new Line(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("words"),
                        row.getString("reason"),
                        Optional.ofNullable(row.getObject("until", LocalDate.class)),
                        row.getString("person"),
                        row.getDate("on_day").toLocalDate()))
                .list();
    }

    /** Adds a line; what is left alone is kept as a hash and its mask. */
    public long add(
            Body body,
            String kind,
            String words,
            String reason,
            Optional<LocalDate> until,
            Person person,
            Moment when) {
        var own = kind.equals("own_word");
        return jdbc.sql(
                        "insert into publishing_list (body_id, kind, words, fingerprint, reason, until, person_id, on_day, at)"
                                + " values (:body, :kind, :words, :print, :reason, :until, :person, :day, :at) returning id")
                .param("body", body.id())
                .param("kind", kind)
                .param("words", own ? words : Mask.value(kind, words))
                .param("print", own ? null : marks.fingerprint(kind, words))
                .param("reason", reason)
                .param("until", until.orElse(null))
                .param("person", person.id())
                .param("day", when.day())
                .param("at", Timestamp.from(when.at()))
                .query(Long.class)
                .single();
    }

    /** Ends a line; its record stays. */
    public boolean end(Body body, long id, Moment when) {
        return jdbc.sql("update publishing_list set ended_on = ? where id = ? and body_id = ? and ended_on is null")
                        .params(when.day(), id, body.id())
                        .update()
                == 1;
    }

    private static boolean holds(Line line, LocalDate day) {
        return line.until().map(until -> !day.isAfter(until)).orElse(true);
    }
}
