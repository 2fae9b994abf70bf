package org.gongkai.office.engagement.subscription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.files.Fingerprints;
import org.gongkai.office.files.SealedTexts;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of subscriptions. */
@Component
public class SubscriptionStore {
    private static final String FIELDS =
            "select id, body_id, scope, target, state, change_number, step_id" + " from engagement_subscription ";

    private final JdbcClient jdbc;
    private final SealedTexts texts;
    private final Fingerprints fingerprints;

    SubscriptionStore(JdbcClient jdbc, SealedTexts texts, Fingerprints fingerprints) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.fingerprints = fingerprints;
    }

    private static Subscription subscription(ResultSet row, int number) throws SQLException {
        return new Subscription(
                row.getLong("id"),
                row.getLong("body_id"),
                new Wanted(Scope.valueOf(row.getString("scope")), row.getString("target")),
                Subscription.State.valueOf(row.getString("state")),
                row.getLong("change_number"),
                row.getLong("step_id"));
    }

    private String mark(String address) {
        return fingerprints.of("subscription/address/" + address);
    }

    private static String about(long id) {
        return "subscription/" + id;
    }

    /** How many of an address wait for its confirmation since an instant. */
    int waiting(String address, Instant since) {
        return jdbc.sql("select count(*) from engagement_subscription where mark = ? and state = 'PENDING'"
                        + " and asked_at > ?")
                .params(mark(address), Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /** Keeps what was asked for; empty where this address has it already. */
    Optional<Long> insert(Body body, Wanted wanted, String address, Moment now) {
        var id = jdbc.sql("select nextval(pg_get_serial_sequence('engagement_subscription', 'id'))")
                .query(Long.class)
                .single();
        return jdbc.sql("insert into engagement_subscription (id, body_id, scope, target, address, mark, asked_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (body_id, scope, target, mark) where state <>"
                        + " 'ENDED' do nothing returning id")
                .params(
                        id,
                        body.id(),
                        wanted.scope().name(),
                        wanted.target(),
                        texts.seal(about(id), address),
                        mark(address),
                        Timestamp.from(now.at()))
                .query(Long.class)
                .optional();
    }

    Optional<Subscription> find(long id) {
        return jdbc.sql(FIELDS + "where id = ?")
                .param(id)
                .query(SubscriptionStore::subscription)
                .optional();
    }

    List<Subscription> in(Subscription.State state) {
        return jdbc.sql(FIELDS + "where state = ? order by id")
                .param(state.name())
                .query(SubscriptionStore::subscription)
                .list();
    }

    /** Those whose address has not been asked to confirm; the attempt is counted. */
    List<Subscription> toConfirm(int mostTries) {
        return jdbc.sql("update engagement_subscription set confirm_tries = confirm_tries + 1 where state = 'PENDING'"
                        + " and confirm_sent_at is null and confirm_tries < ? returning id, body_id, scope, target,"
                        + " state, change_number, step_id")
                .param(mostTries)
                .query(SubscriptionStore::subscription)
                .list();
    }

    void confirmSent(long id, Moment now) {
        jdbc.sql("update engagement_subscription set confirm_sent_at = ?, confirm_failure = '' where id = ?")
                .params(Timestamp.from(now.at()), id)
                .update();
    }

    void confirmFailed(long id, String failure) {
        jdbc.sql("update engagement_subscription set confirm_failure = ? where id = ?")
                .params(failure, id)
                .update();
    }

    boolean confirm(long id, long change, long step, Moment now) {
        return jdbc.sql("update engagement_subscription set state = 'ACTIVE', confirmed_at = ?, change_number = ?,"
                                + " step_id = ? where id = ? and state = 'PENDING'")
                        .params(Timestamp.from(now.at()), change, step, id)
                        .update()
                > 0;
    }

    boolean end(long id, Moment now) {
        return jdbc.sql("update engagement_subscription set state = 'ENDED', ended_at = ?, address = null, mark = null"
                                + " where id = ? and state <> 'ENDED'")
                        .params(Timestamp.from(now.at()), id)
                        .update()
                > 0;
    }

    /** Forgets those that nobody confirmed. */
    int forget(Instant before) {
        return jdbc.sql("delete from engagement_subscription where state = 'PENDING' and asked_at < ?")
                .param(Timestamp.from(before))
                .update();
    }

    String address(long id) {
        return texts.open(
                about(id),
                jdbc.sql("select address from engagement_subscription where id = ?")
                        .param(id)
                        .query(byte[].class)
                        .single());
    }

    /** Whether the mail of the day is to be sent now: nobody has begun it, or it failed. */
    boolean begin(long id, int items, Moment now) {
        return jdbc.sql("insert into engagement_digest (subscription_id, day, items, begun_at) values (?, ?, ?, ?)"
                                + " on conflict (subscription_id, day) do update set begun_at = excluded.begun_at,"
                                + " items = excluded.items, failure = null"
                                + " where engagement_digest.sent_at is null and engagement_digest.failure is not null")
                        .params(id, now.day(), items, Timestamp.from(now.at()))
                        .update()
                > 0;
    }

    /** It is sent, and what it told is not told again. */
    void done(Subscription subscription, long change, long step, Moment now) {
        jdbc.sql("update engagement_digest set sent_at = ? where subscription_id = ? and day = ?")
                .params(Timestamp.from(now.at()), subscription.id(), now.day())
                .update();
        moved(subscription, change, step);
    }

    void moved(Subscription subscription, long change, long step) {
        jdbc.sql("update engagement_subscription set change_number = ?, step_id = ? where id = ?")
                .params(change, step, subscription.id())
                .update();
    }

    void failed(long id, String failure, Moment now) {
        jdbc.sql("update engagement_digest set failure = ? where subscription_id = ? and day = ?")
                .params(failure, id, now.day())
                .update();
    }

    /** One line of the page of the administrator: no address, no words. */
    public record Sent(LocalDate day, Scope scope, int items, Optional<Instant> sent, String failure) {}

    List<Sent> newest(Body body, int limit) {
        return jdbc.sql("select d.day, s.scope, d.items, d.sent_at, d.failure from engagement_digest d join"
                        + " engagement_subscription s on s.id = d.subscription_id where s.body_id = ?"
                        + " order by d.day desc, d.subscription_id desc limit ?")
                .params(body.id(), limit)
                .query((row, n) -> new Sent(
                        row.getDate("day").toLocalDate(),
                        Scope.valueOf(row.getString("scope")),
                        row.getInt("items"),
                        Optional.ofNullable(row.getTimestamp("sent_at")).map(Timestamp::toInstant),
                        Objects.requireNonNullElse(row.getString("failure"), "")))
                .list();
    }

    /** How many are active, and how many wait for their address. */
    int count(Body body, Subscription.State state) {
        return jdbc.sql("select count(*) from engagement_subscription where body_id = ? and state = ?")
                .params(body.id(), state.name())
                .query(Integer.class)
                .single();
    }
}
