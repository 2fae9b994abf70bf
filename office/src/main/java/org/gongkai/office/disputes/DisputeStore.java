package org.gongkai.office.disputes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of disputes. */
@Component
class DisputeStore {
    private static final String DISPUTE =
            "select id, body_id, year, serial, track, request_id, after_id, organ, title, recorded_at, caseworker_id"
                    + " from disputes_dispute ";

    private final JdbcClient jdbc;

    DisputeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The id of the next dispute, so that its party can be sealed for it. */
    long nextId() {
        return jdbc.sql("select nextval(pg_get_serial_sequence('disputes_dispute', 'id'))")
                .query(Long.class)
                .single();
    }

    /** Keeps a dispute under the next number of its body and the year of its receipt; the transaction is open. */
    void insert(long id, Body body, DisputeFiling filing, byte[] party, long caseworker, Moment when) {
        // one after the other, so that numbers have no gaps
        jdbc.sql("select pg_advisory_xact_lock(hashtext('disputes_dispute'), ?::int)")
                .param(body.id())
                .query((row, n) -> body.id())
                .single();
        var year = filing.received().getYear();
        jdbc.sql("insert into disputes_dispute (id, body_id, year, serial, track, request_id, after_id, organ, title,"
                        + " recorded_at, caseworker_id, party) select :id, :body, :year, coalesce(max(serial), 0) + 1,"
                        + " :track, :request, :after, :organ, :title, :at, :caseworker, :party from disputes_dispute"
                        + " where body_id = :body and year = :year")
                .param("id", id)
                .param("body", body.id())
                .param("year", year)
                .param("track", filing.track().name())
                .param("request", filing.request().orElse(null), Types.BIGINT)
                .param("after", filing.after().orElse(null), Types.BIGINT)
                .param("organ", filing.organ())
                .param("title", filing.title())
                .param("at", Timestamp.from(when.at()))
                .param("caseworker", caseworker)
                .param("party", party)
                .update();
    }

    Optional<Dispute> find(Body body, long id) {
        return jdbc.sql(DISPUTE + "where body_id = ? and id = ?")
                .params(body.id(), id)
                .query(DisputeStore::dispute)
                .optional();
    }

    /** All of a body, the newest first. */
    List<Dispute> of(Body body) {
        return jdbc.sql(DISPUTE + "where body_id = ? order by id desc")
                .param(body.id())
                .query(DisputeStore::dispute)
                .list();
    }

    /** Those of a body that are not closed, the oldest first; of all bodies where none is named. */
    List<Dispute> open(Optional<Body> body) {
        return jdbc.sql(DISPUTE + "where closed_on is null and (cast(:body as bigint) is null or body_id = :body)"
                        + " order by id")
                .param("body", body.map(Body::id).orElse(null))
                .query(DisputeStore::dispute)
                .list();
    }

    List<Dispute> ofRequest(Body body, long request) {
        return jdbc.sql(DISPUTE + "where body_id = ? and request_id = ? order by id")
                .params(body.id(), request)
                .query(DisputeStore::dispute)
                .list();
    }

    /** The suits after a review. */
    List<Dispute> after(Dispute review) {
        return jdbc.sql(DISPUTE + "where after_id = ? order by id")
                .param(review.id())
                .query(DisputeStore::dispute)
                .list();
    }

    /** Waits for whoever else changes the dispute; the transaction is open. */
    void lock(long id) {
        jdbc.sql("select id from disputes_dispute where id = ? for update")
                .param(id)
                .query(Long.class)
                .single();
    }

    byte[] party(long id) {
        return jdbc.sql("select party from disputes_dispute where id = ?")
                .param(id)
                .query(byte[].class)
                .single();
    }

    /** Writes the copy for lists. */
    void close(long id, Optional<LocalDate> on) {
        jdbc.sql("update disputes_dispute set closed_on = :on where id = :id")
                .param("on", on.orElse(null))
                .param("id", id)
                .update();
    }

    void takeOver(Collection<Long> ids, long person) {
        jdbc.sql("update disputes_dispute set caseworker_id = :person where id in (:ids)")
                .param("person", person)
                .param("ids", ids)
                .update();
    }

    private static Dispute dispute(ResultSet row, int number) throws SQLException {
        return new Dispute(
                row.getLong("id"),
                row.getLong("body_id"),
                row.getInt("year"),
                row.getInt("serial"),
                Track.valueOf(row.getString("track")),
                Optional.ofNullable(row.getObject("request_id", Long.class)),
                Optional.ofNullable(row.getObject("after_id", Long.class)),
                row.getString("organ"),
                row.getString("title"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getLong("caseworker_id"));
    }
}
