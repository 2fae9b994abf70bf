package org.gongkai.office.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.trail.Moment;
import org.gongkai.report.model.ApplicantColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of requests and their sealed contents. */
@Component
class RequestStore {
    private static final String REQUEST = """
            select r.id, r.body_id, r.year, r.serial, r.intake, r.kind, r.title, r.way, r.filed_on, r.recorded_at,
              coalesce(p.name, '') caseworker
            from requests_request r left join bodies_person p on p.id = r.caseworker_id
            """;

    /** An old register may hold any number of answers nobody followed. */
    private static final int MOST_UNPROVED = 1_000;

    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The id of the next request, so that its contents can be sealed for it. */
    long nextId() {
        return jdbc.sql("select nextval(pg_get_serial_sequence('requests_request', 'id'))")
                .query(Long.class)
                .single();
    }

    /**
     * Keeps a request under the next number of its body and year; the transaction is open.
     *
     * @param sealed what is kept encrypted and as hashes
     * @return its number within the year
     */
    int insert(long id, Body body, Filing filing, Sealed sealed, Optional<Long> caseworker, Moment when, LocalDate on) {
        // one after the other, so that numbers have no gaps
        jdbc.sql("select pg_advisory_xact_lock(hashtext('requests_request'), ?::int)")
                .param(body.id())
                .query((row, n) -> body.id())
                .single();
        var serial = jdbc.sql(
                        "select coalesce(max(serial), 0) + 1 from requests_request where body_id = ? and year = ?")
                .params(body.id(), on.getYear())
                .query(Integer.class)
                .single();
        jdbc.sql("insert into requests_request (id, body_id, year, serial, intake, kind, title, way, filed_on,"
                        + " recorded_at, caseworker_id, filing, identity, applicant_mark, content_mark, secret_mark, state)"
                        + " values (:id, :body, :year, :serial, :intake, :kind, :title, :way, :on, :at, :caseworker, :filing,"
                        + " :identity, :applicant, :content, :secret, 'UNCONFIRMED')")
                .param("id", id)
                .param("body", body.id())
                .param("year", on.getYear())
                .param("serial", serial)
                .param("intake", filing.intake().name())
                .param("kind", filing.kind().name())
                .param("title", filing.title())
                .param("way", filing.way().name())
                .param("on", on)
                .param("at", Timestamp.from(when.at()))
                .param("caseworker", caseworker.orElse(null))
                .param("filing", sealed.filing())
                .param("identity", sealed.identity())
                .param("applicant", sealed.applicantMark())
                .param("content", sealed.contentMark())
                .param("secret", sealed.secretMark())
                .update();
        return serial;
    }

    /** What of a filing is kept encrypted, and the keyed hashes by which it is found again. */
    @SuppressWarnings("ArrayRecordComponent")
    record Sealed(byte[] filing, byte[] identity, String applicantMark, String contentMark, String secretMark) {}

    Optional<DisclosureRequest> find(Body body, long id) {
        return jdbc.sql(REQUEST + "where r.body_id = ? and r.id = ?")
                .params(body.id(), id)
                .query(RequestStore::request)
                .optional();
    }

    Optional<DisclosureRequest> find(Body body, int year, int serial) {
        return jdbc.sql(REQUEST + "where r.body_id = ? and r.year = ? and r.serial = ?")
                .params(body.id(), year, serial)
                .query(RequestStore::request)
                .optional();
    }

    /** These requests of any body. */
    List<DisclosureRequest> find(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(REQUEST + "where r.id in (:ids) order by r.id")
                        .param("ids", ids)
                        .query(RequestStore::request)
                        .list();
    }

    Optional<DisclosureRequest> same(Body body, String applicant, String content, LocalDate day) {
        return jdbc.sql(REQUEST
                        + "where r.body_id = ? and r.applicant_mark = ? and r.content_mark = ? and r.filed_on = ?"
                        + " and r.state <> 'VOIDED' order by r.id limit 1")
                .params(body.id(), applicant, content, day)
                .query(RequestStore::request)
                .optional();
    }

    /** Waits for whoever else changes the request; the transaction is open. */
    void lock(long id) {
        jdbc.sql("select id from requests_request where id = ? for update")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** All that are not closed, the oldest first. */
    List<DisclosureRequest> open(Optional<Body> body) {
        return jdbc.sql(REQUEST + "where r.closed_on is null and (cast(:body as bigint) is null or r.body_id = :body)"
                        + " order by r.id")
                .param("body", body.map(Body::id).orElse(null))
                .query(RequestStore::request)
                .list();
    }

    /** Those with letters whose delivery is not proved: open ones, and closed ones with such an answer; the newest. */
    List<DisclosureRequest> unproved(Body body) {
        return jdbc.sql(REQUEST + "where r.body_id = ? and (r.closed_on is null or r.state = 'ANSWERED'"
                        + " and exists (select from requests_step a where a.request_id = r.id and a.kind = 'ANSWERED'"
                        + " and not exists (select from requests_step d where d.request_id = r.id and d.kind = 'DELIVERED'"
                        + " and (d.of_step is null or d.of_step >= a.id)))) order by r.id desc limit ?")
                .params(body.id(), MOST_UNPROVED)
                .query(RequestStore::request)
                .list();
    }

    /** Those of them that a caseworker works on. */
    List<DisclosureRequest> openOf(long caseworker, Body body) {
        return jdbc.sql(REQUEST + "where r.closed_on is null and r.body_id = ? and r.caseworker_id = ? order by r.id")
                .params(body.id(), caseworker)
                .query(RequestStore::request)
                .list();
    }

    /** A page of the register, the newest first. */
    List<DisclosureRequest> page(Body body, Optional<RequestState> state, long before, int limit) {
        return jdbc.sql(REQUEST + "where r.body_id = :body and r.id < :before"
                        + " and (cast(:state as text) is null or r.state = :state) order by r.id desc limit :limit")
                .param("body", body.id())
                .param("before", before)
                .param("state", state.map(Enum::name).orElse(null))
                .param("limit", limit)
                .query(RequestStore::request)
                .list();
    }

    /** Those with a number of the register, a number of a work order, or words in their title; the newest first. */
    List<DisclosureRequest> search(Body body, String words, int limit) {
        var plain = words.strip();
        return jdbc.sql(REQUEST + "where r.body_id = :body and (r.year || '-' || lpad(r.serial::text, 4, '0') = :words"
                        + " or position(:words in r.title) > 0 or exists (select from requests_link l"
                        + " where l.request_id = r.id and l.work_order = :words and l.removed_at is null))"
                        + " order by r.id desc limit :limit")
                .param("body", body.id())
                .param("words", plain)
                .param("limit", limit)
                .query(RequestStore::request)
                .list();
    }

    /** Years of the register, the newest first. */
    List<Integer> years(Body body) {
        return jdbc.sql("select distinct year from requests_request where body_id = ? order by year desc")
                .param(body.id())
                .query(Integer.class)
                .list();
    }

    /** Those registered in a year, by their numbers. */
    List<DisclosureRequest> ofYear(Body body, int year, int after, int limit) {
        return jdbc.sql(REQUEST + "where r.body_id = ? and r.year = ? and r.serial > ? order by r.serial limit ?")
                .params(body.id(), year, after, limit)
                .query(RequestStore::request)
                .list();
    }

    /** Others of the same applicant with the same content, and how many the applicant filed in the month. */
    Likeness likeness(DisclosureRequest request) {
        var first = request.filedOn().withDayOfMonth(1);
        var marks = "(select applicant_mark from requests_request where id = :id)";
        var same = jdbc.sql(REQUEST + "where r.body_id = :body and r.id <> :id and r.state <> 'VOIDED' and"
                        + " r.applicant_mark = " + marks + " and r.content_mark ="
                        + " (select content_mark from requests_request where id = :id) order by r.id")
                .param("body", request.bodyId())
                .param("id", request.id())
                .query(RequestStore::request)
                .list();
        var inMonth = jdbc.sql("select count(*) from requests_request where body_id = :body and applicant_mark = "
                        + marks + " and filed_on >= :first and filed_on < :next and state <> 'VOIDED' and id <= :id")
                .param("body", request.bodyId())
                .param("id", request.id())
                .param("first", first)
                .param("next", first.plusMonths(1))
                .query(Integer.class)
                .single();
        return new Likeness(same, inMonth);
    }

    byte[] filing(long id) {
        return jdbc.sql("select filing from requests_request where id = ?")
                .param(id)
                .query(byte[].class)
                .single();
    }

    Optional<byte[]> identity(long id) {
        return jdbc.sql("select identity from requests_request where id = ? and identity is not null")
                .param(id)
                .query(byte[].class)
                .optional();
    }

    /** Erases 身份证明 of what was closed before a day; answers the requests with their bodies. */
    Map<Long, Long> eraseIdentities(LocalDate before) {
        var erased = new HashMap<Long, Long>();
        jdbc.sql("update requests_request set identity = null where identity is not null and closed_on < ?"
                        + " returning id, body_id")
                .param(before)
                .query(row -> {
                    erased.put(row.getLong("id"), row.getLong("body_id"));
                });
        return erased;
    }

    /** Ids of requests of a body whose answer withheld something, the oldest first. */
    List<DisclosureRequest> withheld(Body body) {
        return jdbc.sql(
                        REQUEST + "where r.body_id = :body and exists (select from requests_step s where"
                                + " s.request_id = r.id and s.kind = 'ANSWERED' and s.code in (:codes)) order by r.closed_on, r.id")
                .param("body", body.id())
                .param(
                        "codes",
                        Arrays.stream(AnswerType.values())
                                .filter(AnswerType::withholds)
                                .map(Enum::name)
                                .toList())
                .query(RequestStore::request)
                .list();
    }

    /** Answers that gave the same information to several applicants; each group the oldest first. */
    List<List<DisclosureRequest>> askedOften(Body body) {
        var groups = jdbc.sql("select array_agg(r.id order by r.id) from requests_request r where r.body_id = :body"
                        + " and r.state <> 'VOIDED' and exists (select from requests_step s where s.request_id = r.id"
                        + " and s.kind = 'ANSWERED' and s.code in ('GRANTED', 'PARTLY_GRANTED'))"
                        + " group by r.content_mark having count(distinct r.applicant_mark) > 1 order by min(r.id)")
                .param("body", body.id())
                .query((row, n) -> List.of((Long[]) row.getArray(1).getArray()))
                .list();
        return groups.stream().map(this::find).toList();
    }

    String secretMark(long id) {
        return jdbc.sql("select secret_mark from requests_request where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** Writes the copies for lists. */
    void copy(long id, Life life) {
        jdbc.sql(
                        "update requests_request set state = :state, received_on = :received, closed_on = :closed where id = :id")
                .param("state", life.state().name())
                .param("received", life.received().orElse(null))
                .param("closed", closedOn(life).orElse(null))
                .param("id", id)
                .update();
    }

    private static Optional<LocalDate> closedOn(Life life) {
        return life.last(StepKind.VOIDED).or(life::closing).map(Step::day);
    }

    void takeOver(long id, long person) {
        jdbc.sql("update requests_request set caseworker_id = ? where id = ?")
                .params(person, id)
                .update();
    }

    private static DisclosureRequest request(ResultSet row, int number) throws SQLException {
        return new DisclosureRequest(
                row.getLong("id"),
                row.getLong("body_id"),
                row.getInt("year"),
                row.getInt("serial"),
                Intake.valueOf(row.getString("intake")),
                ApplicantColumn.valueOf(row.getString("kind")),
                row.getString("title"),
                Way.valueOf(row.getString("way")),
                row.getDate("filed_on").toLocalDate(),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("caseworker"));
    }
}
