package org.gongkai.office.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.PublicWords;
import org.gongkai.office.catalogue.Guide.Revision;
import org.gongkai.office.catalogue.Guide.State;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 公开指南: written by the clerk, published by another person, checked once a year and after every change. */
@Component
public final class Guides {
    /** The regulation names no interval; one year is ours. */
    static final Period CHECK = Period.ofYears(1);

    /** Longest text, in characters. */
    static final int LONGEST = 8000;

    private record Act(long guide, LocalDate day, String facts) {}

    private final JdbcClient jdbc;
    private final Bodies bodies;
    private final PublicWords words;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Guides(JdbcClient jdbc, Bodies bodies, PublicWords words, Trail trail, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.words = words;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** The guide as it stands on a day. */
    public Guide of(Body body, LocalDate today) {
        var shown = revision(
                body,
                "and exists (select 1 from catalogue_guide_act a where a.guide_id = g.id" + " and a.act = 'PUBLISH')");
        var newest = revision(body, "");
        var waiting =
                newest.filter(text -> shown.map(old -> text.id() > old.id()).orElse(true));
        var last = lastAct(body);
        var changed = last.map(act -> GuideFacts.changed(act.facts(), GuideFacts.text(GuideFacts.of(body))))
                .orElse(List.of());
        return new Guide(shown, waiting, last.map(Act::day), state(last, changed, today), changed);
    }

    private static State state(Optional<Act> last, List<String> changed, LocalDate today) {
        return last.isEmpty()
                ? State.MISSING
                : !changed.isEmpty()
                        ? State.CHANGED
                        : today.isAfter(last.get().day().plus(CHECK)) ? State.OLD : State.CURRENT;
    }

    /** Keeps a new text; the public reads the old one until somebody else publishes this one. */
    public void write(Person person, Body body, String source, Moment when) {
        require(person, body, Duty.CLERK);
        if (source.isBlank() || source.length() > LONGEST) {
            throw new Refusal(Refusal.Kind.INVALID, "guide-text", LONGEST);
        }
        words.require(person, body, when, source);
        transaction.executeWithoutResult(status -> {
            var id = jdbc.sql("insert into catalogue_guide (body_id, source, person_id, day, at)"
                            + " values (?, ?, ?, ?, ?) returning id")
                    .params(body.id(), source.strip(), person.id(), when.day(), Timestamp.from(when.at()))
                    .query(Long.class)
                    .single();
            trail.record(when, person.id(), body.id(), "guide", id, "write", "text");
        });
    }

    /** Publishes the waiting text; never by who wrote it. */
    public void publish(Person person, Body body, long id, Moment when) {
        require(person, body, Duty.APPROVER);
        transaction.executeWithoutResult(status -> {
            var waiting = of(body, when.day())
                    .waiting()
                    .filter(text -> text.id() == id)
                    .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "guide-stale"));
            if (waiting.author() == person.id()) {
                throw new Refusal(Refusal.Kind.FORBIDDEN, "four-eyes-drafter");
            }
            words.require(person, body, when, waiting.source());
            act(id, "PUBLISH", person, body, when);
            trail.record(when, person.id(), body.id(), "guide", id, "publish", "");
        });
    }

    /** 已核对: the guide in public is current as it is. */
    public void check(Person person, Body body, Moment when) {
        require(person, body, Duty.CLERK, Duty.APPROVER);
        transaction.executeWithoutResult(status -> {
            var shown =
                    of(body, when.day()).shown().orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "guide-missing"));
            act(shown.id(), "CHECK", person, body, when);
            trail.record(when, person.id(), body.id(), "guide", shown.id(), "check", "");
        });
    }

    private void act(long guide, String act, Person person, Body body, Moment when) {
        jdbc.sql("insert into catalogue_guide_act (guide_id, act, person_id, day, at, facts) values (?, ?, ?, ?, ?, ?)")
                .params(
                        guide,
                        act,
                        person.id(),
                        when.day(),
                        Timestamp.from(when.at()),
                        GuideFacts.text(GuideFacts.of(body)))
                .update();
    }

    private Optional<Revision> revision(Body body, String condition) {
        return jdbc.sql("select g.* from catalogue_guide g where g.body_id = ? " + condition
                        + " order by g.id desc limit 1")
                .param(body.id())
                .query(Guides::revision)
                .optional();
    }

    private Optional<Act> lastAct(Body body) {
        return jdbc.sql("select a.guide_id, a.day, a.facts from catalogue_guide_act a"
                        + " join catalogue_guide g on g.id = a.guide_id where g.body_id = ? order by a.id desc limit 1")
                .param(body.id())
                .query((row, n) ->
                        new Act(row.getLong("guide_id"), row.getDate("day").toLocalDate(), row.getString("facts")))
                .optional();
    }

    private static Revision revision(ResultSet row, int number) throws SQLException {
        return new Revision(
                row.getLong("id"),
                row.getString("source"),
                row.getLong("person_id"),
                row.getDate("day").toLocalDate());
    }

    private void require(Person person, Body body, Duty... enough) {
        var duties = bodies.requireAny(person, body);
        if (List.of(enough).stream().noneMatch(duties::contains)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
    }
}
