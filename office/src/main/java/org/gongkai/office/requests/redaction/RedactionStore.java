package org.gongkai.office.requests.redaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.files.KeptFile;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.SealedTexts;
import org.gongkai.office.requests.AnswerType;
import org.gongkai.office.requests.redaction.copy.Area;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables of records, withheld places and released copies. */
@Component
class RedactionStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final KeptFiles files;
    private final SealedTexts sealed;

    RedactionStore(JdbcClient jdbc, KeptFiles files, SealedTexts sealed) {
        this.jdbc = jdbc;
        this.files = files;
        this.sealed = sealed;
    }

    private record Row(long id, int position, UUID file, UUID pagesId, int pages, String sha256, boolean simplified) {}

    /** The records of a request in their order. */
    List<Original> originals(long request) {
        var rows = jdbc.sql("select id, position, file_id, pages_id, pages, sha256, simplified from requests_original"
                        + " where request_id = ? and removed_at is null order by position, id")
                .param(request)
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        row.getInt("position"),
                        row.getObject("file_id", UUID.class),
                        row.getObject("pages_id", UUID.class),
                        row.getInt("pages"),
                        row.getString("sha256"),
                        row.getBoolean("simplified")))
                .list();
        var found = files.find(rows.stream().map(Row::file).toList());
        var originals = new ArrayList<Original>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            originals.add(new Original(
                    row.id(),
                    request,
                    row.position(),
                    found.get(i),
                    row.pagesId(),
                    row.pages(),
                    row.sha256(),
                    row.simplified()));
        }
        return originals;
    }

    /** @return its id, empty where the same record is there already */
    Optional<Long> add(
            long request,
            KeptFile file,
            KeptFile pages,
            int count,
            String sha256,
            boolean simplified,
            long person,
            Moment now) {
        return jdbc.sql("insert into requests_original (request_id, position, file_id, pages_id, pages, sha256,"
                        + " simplified, added_by, added_at) values (:request, (select coalesce(max(position), 0) + 1 from"
                        + " requests_original where request_id = :request), :file, :pages, :count, :sha256, :simplified,"
                        + " :person, :at) on conflict (request_id, sha256) where removed_at is null do nothing"
                        + " returning id")
                .param("request", request)
                .param("file", file.id())
                .param("pages", pages.id())
                .param("count", count)
                .param("sha256", sha256)
                .param("simplified", simplified)
                .param("person", person)
                .param("at", Timestamp.from(now.at()))
                .query(Long.class)
                .optional();
    }

    /** Other requests of the body that have the same record, with the record's hash. */
    List<SameRecord> elsewhere(Body body, long request) {
        return jdbc.sql("select distinct o.sha256, r.id, r.year, r.serial from requests_original o"
                        + " join requests_request r on r.id = o.request_id where r.body_id = :body and r.id <> :request"
                        + " and o.removed_at is null and o.sha256 in (select sha256 from requests_original"
                        + " where request_id = :request and removed_at is null) order by r.id limit 20")
                .param("body", body.id())
                .param("request", request)
                .query((row, n) -> new SameRecord(
                        row.getString("sha256"),
                        row.getLong("id"),
                        String.format(java.util.Locale.ROOT, "%d-%04d", row.getInt("year"), row.getInt("serial"))))
                .list();
    }

    void place(long original, int position) {
        jdbc.sql("update requests_original set position = ? where id = ?")
                .params(position, original)
                .update();
    }

    void remove(long original, Moment now) {
        jdbc.sql("update requests_original set removed_at = ? where id = ?")
                .params(Timestamp.from(now.at()), original)
                .update();
    }

    /** All withheld places of a request, in the order of records, pages, and from top to bottom. */
    List<Redaction> redactions(long request) {
        return jdbc.sql("select p.id, p.original_id, p.page, p.x, p.y, p.w, p.h, p.ground, p.found"
                        + " from requests_redaction p join requests_original o on o.id = p.original_id"
                        + " where o.request_id = ? and o.removed_at is null and p.removed_at is null"
                        + " order by o.position, o.id, p.page, p.y, p.x, p.id")
                .param(request)
                .query(RedactionStore::redaction)
                .list();
    }

    private static Redaction redaction(ResultSet row, int number) throws SQLException {
        return new Redaction(
                row.getLong("id"),
                row.getLong("original_id"),
                row.getInt("page"),
                new Area(row.getDouble("x"), row.getDouble("y"), row.getDouble("w"), row.getDouble("h")),
                AnswerType.valueOf(row.getString("ground")),
                row.getBoolean("found"));
    }

    long draw(Redaction place, long person, Moment now) {
        var area = place.area();
        return jdbc.sql(
                        "insert into requests_redaction (original_id, page, x, y, w, h, ground, found, made_by, made_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id")
                .params(
                        place.original(),
                        place.page(),
                        area.x(),
                        area.y(),
                        area.w(),
                        area.h(),
                        place.ground().name(),
                        place.found(),
                        person,
                        Timestamp.from(now.at()))
                .query(Long.class)
                .single();
    }

    void erase(long redaction, Moment now) {
        jdbc.sql("update requests_redaction set removed_at = ? where id = ? and removed_at is null")
                .params(Timestamp.from(now.at()), redaction)
                .update();
    }

    /** Changes with every record, place or order that a copy is made of. */
    String digest(long request) {
        var all = new StringBuilder();
        originals(request)
                .forEach(original -> all.append(original.id())
                        .append(' ')
                        .append(original.pagesId())
                        .append('\n'));
        redactions(request).forEach(place -> all.append(place).append('\n'));
        return DigestUtils.sha256Hex(all.toString());
    }

    void keep(long request, Attempt attempt) {
        jdbc.sql("insert into requests_released (request_id, file_id, made_of, made_on, made_by, made_at, pages,"
                        + " places, searched, outcome) values (:request, :file, :madeOf, :on, :by, :at, :pages, :places,"
                        + " :searched, :outcome)")
                .param("request", request)
                .param("file", attempt.file().orElse(null))
                .param("madeOf", attempt.madeOf())
                .param("on", attempt.day())
                .param("by", attempt.by())
                .param("at", Timestamp.from(attempt.at()))
                .param("pages", attempt.pages())
                .param("places", attempt.places())
                .param("searched", attempt.searched())
                .param("outcome", sealed.seal(about(request), JSON.writeValueAsString(attempt.outcome())))
                .update();
    }

    /** The newest attempt. */
    Optional<Attempt> last(long request) {
        return jdbc.sql("select * from requests_released where request_id = ? order by id desc limit 1")
                .param(request)
                .query((row, n) -> attempt(request, row))
                .optional();
    }

    private Attempt attempt(long request, ResultSet row) throws SQLException {
        return new Attempt(
                Optional.ofNullable(row.getObject("file_id", UUID.class)),
                row.getString("made_of"),
                row.getDate("made_on").toLocalDate(),
                row.getLong("made_by"),
                row.getTimestamp("made_at").toInstant(),
                row.getInt("pages"),
                row.getInt("places"),
                row.getInt("searched"),
                JSON.readValue(sealed.open(about(request), row.getBytes("outcome")), Attempt.Outcome.class));
    }

    private static String about(long request) {
        return "requests_released/" + request;
    }
}
