package org.gongkai.office.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.bodies.Body;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 报请确定: what was referred because the office could not decide (条例 第十七条第三款), and the answers. */
@Component
public final class Referrals {
    /**
     * One referral.
     *
     * @param answer empty while it is open
     */
    public record Referral(
            long item,
            Authority authority,
            LocalDate referredOn,
            String question,
            Optional<LocalDate> answeredOn,
            String answer) {}

    private static final String REFERRAL = "select r.item_id, r.authority, r.referred_on, r.question, r.answered_on,"
            + " coalesce(r.answer, '') answer from publishing_referral r ";
    private static final RowMapper<Referral> TO_REFERRAL = (row, n) -> new Referral(
            row.getLong("item_id"),
            Authority.valueOf(row.getString("authority")),
            row.getDate("referred_on").toLocalDate(),
            row.getString("question"),
            ItemStore.day(row.getDate("answered_on")),
            row.getString("answer"));

    private final JdbcClient jdbc;

    Referrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of an item, the oldest first. */
    List<Referral> of(long item) {
        return jdbc.sql(REFERRAL + "where item_id = ? order by id")
                .param(item)
                .query(TO_REFERRAL)
                .list();
    }

    /** Those of a body that wait for an answer. */
    List<Referral> open(Body body) {
        return jdbc.sql(REFERRAL + "join publishing_item i on i.id = r.item_id"
                        + " where i.body_id = ? and r.answered_on is null order by r.referred_on")
                .param(body.id())
                .query(TO_REFERRAL)
                .list();
    }

    void refer(long item, Authority authority, String question, LocalDate day) {
        jdbc.sql("insert into publishing_referral (item_id, authority, referred_on, question) values (?, ?, ?, ?)")
                .params(item, authority.name(), day, question)
                .update();
    }

    /** Closes what is open, by an answer or because the item left the state. */
    void close(long item, String answer, LocalDate day) {
        jdbc.sql("update publishing_referral set answered_on = ?, answer = ? where item_id = ? and answered_on is null")
                .params(day, answer, item)
                .update();
    }
}
