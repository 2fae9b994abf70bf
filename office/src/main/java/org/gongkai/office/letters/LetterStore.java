package org.gongkai.office.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of letters. */
@Component
class LetterStore {
    /** The frozen files of a letter. */
    record Frozen(UUID pdf, UUID docx, Optional<UUID> scan) {}

    private static final String LETTER = """
            select l.*, d.name drafter, a.name approver, s.name sealer
            from letters_letter l
            join bodies_person d on d.id = l.drafted_by
            left join bodies_person a on a.id = l.approved_by
            left join bodies_person s on s.id = l.sealed_by
            """;

    private final JdbcClient jdbc;

    LetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Letter> of(String thing, long thingId) {
        return jdbc.sql(LETTER + "where l.thing = ? and l.thing_id = ? order by l.id")
                .params(thing, thingId)
                .query(LetterStore::letter)
                .list();
    }

    Letter get(Body body, long id) {
        return jdbc.sql(LETTER + "where l.body_id = ? and l.id = ?")
                .params(body.id(), id)
                .query(LetterStore::letter)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** The letter, with nobody else changing it until the transaction ends. */
    Letter locked(Body body, long id) {
        jdbc.sql("select id from letters_letter where body_id = ? and id = ? for update")
                .params(body.id(), id)
                .query(Long.class)
                .optional();
        return get(body, id);
    }

    /** The letters numbered in a year, in the order of their numbers. */
    List<Letter> numbered(Body body, int year) {
        return jdbc.sql(LETTER + "where l.body_id = ? and l.year = ? order by l.number")
                .params(body.id(), year)
                .query(LetterStore::letter)
                .list();
    }

    byte[] text(long id) {
        return jdbc.sql("select text from letters_letter where id = ?")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    boolean wrote(Person person, long id) {
        return jdbc.sql("select ? = any (writers) from letters_letter where id = ?")
                .params(person.id(), id)
                .query(Boolean.class)
                .single();
    }

    long insert(Body body, String thing, long thingId, LetterText text, Person person, Moment when) {
        return jdbc.sql("insert into letters_letter (body_id, thing, thing_id, kind, title, state, writers, drafted_by,"
                        + " drafted_at) values (?, ?, ?, ?, ?, 'DRAFT', array[?::bigint], ?, ?) returning id")
                .params(
                        body.id(),
                        thing,
                        thingId,
                        text.kind(),
                        text.title(),
                        person.id(),
                        person.id(),
                        Timestamp.from(when.at()))
                .query(Long.class)
                .single();
    }

    void write(long id, LetterText text, byte[] sealed, Person person) {
        jdbc.sql("update letters_letter set kind = :kind, title = :title, text = :text, writers = case when"
                        + " :writer = any (writers) then writers else writers || :writer::bigint end where id = :id")
                .param("kind", text.kind())
                .param("title", text.title())
                .param("text", sealed)
                .param("writer", person.id())
                .param("id", id)
                .update();
    }

    void approve(long id, Person person, Moment when) {
        jdbc.sql("update letters_letter set state = 'APPROVED', approved_by = ?, approved_at = ? where id = ?")
                .params(person.id(), Timestamp.from(when.at()), id)
                .update();
    }

    void reopen(long id) {
        jdbc.sql("update letters_letter set state = 'DRAFT', approved_by = null, approved_at = null where id = ?")
                .param(id)
                .update();
    }

    void number(
            long id,
            Numbers.Taken number,
            int copies,
            LocalDate day,
            Person person,
            Moment when,
            Frozen frozen,
            boolean electronic) {
        jdbc.sql(
                        "update letters_letter set state = 'SEALED', year = ?, number = ?, number_text = ?, day = ?,"
                                + " copies = ?, sealed_by = ?, sealed_at = ?, pdf_id = ?, docx_id = ?, electronic = ? where id = ?")
                .params(
                        number.year(),
                        number.n(),
                        number.text(),
                        day,
                        copies,
                        person.id(),
                        Timestamp.from(when.at()),
                        frozen.pdf(),
                        frozen.docx(),
                        electronic,
                        id)
                .update();
        frozen.scan()
                .ifPresent(scan -> jdbc.sql("update letters_letter set scan_id = ? where id = ?")
                        .params(scan, id)
                        .update());
    }

    boolean isElectronic(long id) {
        return jdbc.sql("select electronic from letters_letter where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    void voided(long id, String reason, Person person, Moment when) {
        jdbc.sql("update letters_letter set state = 'VOIDED', voided_by = ?, voided_on = ?, voided_at = ?,"
                        + " voided_reason = ? where id = ?")
                .params(person.id(), when.day(), Timestamp.from(when.at()), reason, id)
                .update();
    }

    Optional<Frozen> frozen(long id) {
        return jdbc.sql("select pdf_id, docx_id, scan_id from letters_letter where id = ? and pdf_id is not null")
                .param(id)
                .query((row, n) -> new Frozen(
                        row.getObject("pdf_id", UUID.class),
                        row.getObject("docx_id", UUID.class),
                        Optional.ofNullable(row.getObject("scan_id", UUID.class))))
                .optional();
    }

    private static Letter letter(ResultSet row, int n) throws SQLException {
        return new Letter(
                row.getLong("id"),
                row.getLong("body_id"),
                row.getString("thing"),
                row.getLong("thing_id"),
                row.getString("kind"),
                row.getString("title"),
                Letter.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("number_text")),
                Optional.ofNullable(row.getObject("day", LocalDate.class)),
                row.getString("drafter"),
                Objects.requireNonNullElse(row.getString("approver"), ""),
                Objects.requireNonNullElse(row.getString("sealer"), ""),
                row.getInt("copies"),
                Optional.ofNullable(row.getString("voided_reason")));
    }
}
