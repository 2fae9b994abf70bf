package org.gongkai.office.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.office.bodies.Acting;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the signed acts; nothing in them is ever changed. */
@Component
class StepStore {
    private final JdbcClient jdbc;

    StepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps an act on the item as it was before, with the form of a secrecy review where it was one. */
    void add(Item item, Act act, Workflow.Transition row, State to, Acting acting, String duty, Moment when) {
        var id = jdbc.sql("""
                        insert into publishing_step (item_id, revision, version, action, from_state, to_state, person_id, on_behalf_of, duty,
                          legal_day, at, words)
                        values (:item, :revision, :version, :action, :from, :to, :person, :behalf, :duty, :day, :at, :words) returning id
                        """)
                .param("item", item.id())
                .param("revision", item.revision())
                .param("version", item.version() + 1)
                .param("action", row.action().name())
                .param("from", item.state().name())
                .param("to", to.name())
                .param("person", acting.person().id())
                .param("behalf", acting.isDeputy() ? acting.forWhom().id() : null, Types.BIGINT)
                .param("duty", duty)
                .param("day", when.day())
                .param("at", Timestamp.from(when.at()))
                .param("words", act.words().strip())
                .query(Long.class)
                .single();
        act.secrecy()
                .ifPresent(form -> jdbc.sql("insert into publishing_secrecy_form (step_id, conclusion, basis, ground)"
                                + " values (?, ?, ?, ?)")
                        .params(id, form.conclusion().name(), act.words().strip(), form.ground())
                        .update());
    }

    /** All acts on an item, the oldest first. */
    List<Step> of(long item) {
        return jdbc.sql("""
                        select s.*, p.name person, coalesce(b.name, '') behalf, f.conclusion, f.ground
                        from publishing_step s
                        join bodies_person p on p.id = s.person_id
                        left join bodies_person b on b.id = s.on_behalf_of
                        left join publishing_secrecy_form f on f.step_id = s.id
                        where item_id = ? order by s.id
                        """).param(item).query(StepStore::step).list();
    }

    /** Those since it was last submitted. */
    List<Step> round(long item) {
        var round = new ArrayList<Step>();
        for (var step : of(item)) {
            if (step.action() == Action.SUBMIT) {
                round.clear();
            }
            round.add(step);
        }
        return round;
    }

    /** Everybody who wrote a revision that has not been through every review. */
    Set<Long> authors(Item item) {
        return new HashSet<>(jdbc.sql("select person_id from publishing_revision where item_id = ? and number > ?")
                .params(item.id(), item.reviewedRevision())
                .query(Long.class)
                .list());
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        var conclusion = Optional.ofNullable(row.getString("conclusion"));
        return new Step(
                row.getLong("id"),
                Action.valueOf(row.getString("action")),
                State.valueOf(row.getString("from_state")),
                State.valueOf(row.getString("to_state")),
                row.getInt("revision"),
                row.getInt("version"),
                row.getLong("person_id"),
                row.getString("person"),
                row.getDate("legal_day").toLocalDate(),
                row.getTimestamp("at").toInstant(),
                row.getString("duty"),
                row.getLong("on_behalf_of"),
                row.getString("behalf"),
                row.getString("words"),
                conclusion.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Act.Secrecy(
                                Conclusion.valueOf(conclusion.get()), String.valueOf(row.getString("ground")))));
    }
}
