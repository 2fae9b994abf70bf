package org.gongkai.office.engagement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.engagement.Participation.Key;
import org.gongkai.office.engagement.Participation.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one gate for whoever lists or looks through 互动交流 as a whole: search, site maps, copies. It reads nothing that the
 * portal's own role may not read, and what was withdrawn is not there.
 */
@Component
public class PublicParticipation {
    /** Each with its words; the number of the last change is read with them, so that neither is older than the other. */
    private static final Map<Kind, String> VISIBLE =
            new EnumMap<>(Map.of(Kind.ANSWER, """
            select a.message_id id, a.body_id, a.title, a.question || chr(10) || a.answer words, a.published_on shown_on
            from engagement_answer a where a.withdrawn_on is null
            """, Kind.CONSULTATION, """
            select c.id, c.body_id, c.title, concat_ws(chr(10), c.explanation, c.draft, c.notice, f.words,
              (select string_agg(concat_ws(chr(10), t.title, t.why), chr(10) order by t.id) from engagement_topic t
                where t.consultation_id = c.id and c.state = 'DONE'),
              (select concat_ws(chr(10), h.record, h.result) from engagement_hearing h
                where h.consultation_id = c.id and c.state = 'DONE')) words,
              coalesce(f.published_on, c.opened_on) shown_on
            from engagement_consultation c
            left join engagement_feedback f on f.consultation_id = c.id and c.state = 'DONE'
            where c.state not in ('DRAFT', 'REVIEW')
            """, Kind.SURVEY, """
            select s.id, s.body_id, s.title, concat_ws(chr(10), s.intro, r.words,
              (select string_agg(q.words, chr(10) order by q.id) from engagement_question q where q.survey_id = s.id)) words,
              coalesce(r.published_on, s.opened_on) shown_on
            from engagement_survey s left join engagement_survey_result r on r.survey_id = s.id and s.state = 'DONE'
            where s.state not in ('DRAFT', 'REVIEW')
            """));

    /** One change of what the public reads. */
    public record Change(long number, Key matter) {}

    private final JdbcClient jdbc;

    PublicParticipation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What came after a number, the oldest first. */
    public List<Change> changes(long number, int limit) {
        return jdbc.sql(
                        "select number, kind, matter_id from engagement_change where number > ? order by number limit ?")
                .params(number, limit)
                .query((row, n) -> new Change(
                        row.getLong("number"), new Key(Kind.valueOf(row.getString("kind")), row.getLong("matter_id"))))
                .list();
    }

    /** The number of the last change, 0 where there was none. */
    public long last() {
        return jdbc.sql("select last from engagement_change_head")
                .query(Long.class)
                .single();
    }

    /** Those the public reads now, in no order. */
    public List<Participation> byKeys(Collection<Key> keys) {
        var found = new ArrayList<Participation>();
        for (var kind : Kind.values()) {
            var ids =
                    keys.stream().filter(key -> key.kind() == kind).map(Key::id).toArray(Long[]::new);
            if (ids.length > 0) {
                found.addAll(some(kind, "v.id = any (?)", (Object) ids));
            }
        }
        return found;
    }

    /** Those of a kind from after an id on, in the order of their ids. */
    public List<Participation> after(Key key, int limit) {
        return some(key.kind(), "v.id > ? order by v.id limit ?", key.id(), limit);
    }

    /** Those of a body, kind by kind, the newest of each first. */
    public List<Participation> of(Body body, int limit) {
        var found = new ArrayList<Participation>();
        for (var kind : Kind.values()) {
            found.addAll(some(kind, "v.body_id = ? order by v.shown_on desc, v.id desc limit ?", body.id(), limit));
        }
        return found;
    }

    /** Those of a kind of all bodies, the newest first. */
    public List<Participation> newest(Kind kind, int limit, int offset) {
        return some(kind, "true order by v.shown_on desc, v.id desc limit ? offset ?", limit, offset);
    }

    /** How many of a kind all bodies have. */
    public int count(Kind kind) {
        return jdbc.sql("select count(*) from (" + visible(kind) + ") v")
                .query(Integer.class)
                .single();
    }

    private static String visible(Kind kind) {
        return Optional.ofNullable(VISIBLE.get(kind)).orElseThrow();
    }

    private List<Participation> some(Kind kind, String condition, Object... params) {
        return jdbc.sql("select v.*, (select max(h.number) from engagement_change h where h.kind = '" + kind.name()
                        + "' and h.matter_id = v.id) change from (" + visible(kind) + ") v where " + condition)
                .params(params)
                .query((row, n) -> new Participation(
                        new Key(kind, row.getLong("id")),
                        row.getLong("body_id"),
                        row.getLong("change"),
                        row.getString("title"),
                        row.getString("words"),
                        row.getDate("shown_on").toLocalDate()))
                .list();
    }
}
