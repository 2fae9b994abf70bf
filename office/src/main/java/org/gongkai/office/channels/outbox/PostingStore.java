package org.gongkai.office.channels.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of postings. */
@Component
class PostingStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<HashMap<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    PostingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A posting that a worker has to itself for a while. */
    record Leased(Posting posting, UUID lease) {}

    Optional<Posting> find(long body, long id) {
        return jdbc.sql("select p.* from channels_posting p join channels_channel c on c.id = p.channel_id"
                        + " where p.id = ? and c.body_id = ?")
                .params(id, body)
                .query(PostingStore::posting)
                .optional();
    }

    Optional<Posting> lock(long id) {
        return jdbc.sql("select * from channels_posting where id = ? for update")
                .param(id)
                .query(PostingStore::posting)
                .optional();
    }

    /** Those of a body in some states, the oldest first. */
    List<Posting> in(long body, List<PostingState> states, int limit) {
        return jdbc.sql("select p.* from channels_posting p join channels_channel c on c.id = p.channel_id"
                        + " where c.body_id = :body and p.state in (:states) order by p.at, p.id limit :limit")
                .param("body", body)
                .param("states", states.stream().map(Enum::name).toList())
                .param("limit", limit)
                .query(PostingStore::posting)
                .list();
    }

    /** How many of a body are in each state. */
    Map<PostingState, Integer> counts(long body) {
        var counts = new HashMap<PostingState, Integer>();
        jdbc.sql("select p.state, count(*) n from channels_posting p join channels_channel c on c.id = p.channel_id"
                        + " where c.body_id = ? group by p.state")
                .param(body)
                .query(row -> {
                    counts.put(PostingState.valueOf(row.getString("state")), row.getInt("n"));
                });
        return counts;
    }

    /** All of an item, the newest first. */
    List<Posting> ofItem(long item) {
        return jdbc.sql("select * from channels_posting where item_id = ? order by id desc")
                .param(item)
                .query(PostingStore::posting)
                .list();
    }

    /** Whether an item stands, or stood, on a channel of a body. */
    boolean ofItemAt(long body, long item) {
        return !jdbc.sql("select 1 from channels_placement p join channels_channel c on c.id = p.channel_id"
                        + " where p.item_id = ? and c.body_id = ? limit 1")
                .params(item, body)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** Those of a channel in a state, the oldest first. */
    List<Posting> ofChannel(long channel, PostingState state) {
        return jdbc.sql("select * from channels_posting where channel_id = ? and state = ? order by id")
                .params(channel, state.name())
                .query(PostingStore::posting)
                .list();
    }

    /** Proposes; nothing where the same text is proposed for the channel already. */
    Optional<Long> propose(long channel, long item, int revision, String hash, Optional<Long> replaces, Instant at) {
        return jdbc.sql(
                        "insert into channels_posting (channel_id, item_id, revision, content_hash, state, replaces, at,"
                                + " changed_at) values (:channel, :item, :revision, :hash, 'PROPOSED', :replaces, :at, :at)"
                                + " on conflict (channel_id, item_id, revision) where state not in ('DECLINED', 'SUPERSEDED',"
                                + " 'GIVEN_UP', 'WITHDRAWN') do nothing returning id")
                .param("channel", channel)
                .param("item", item)
                .param("revision", revision)
                .param("hash", hash)
                .param("replaces", replaces.orElse(null))
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .optional();
    }

    /** Placements of an item that no posting led to become postings, so that they too can be withdrawn. */
    void adopt(long item, Instant at) {
        jdbc.sql("insert into channels_posting (channel_id, item_id, revision, content_hash, state, placement_id,"
                        + " address, at, changed_at) select p.channel_id, p.item_id, -p.id, '', 'PUBLISHED', p.id, p.address,"
                        + " :at, :at from channels_placement p where p.item_id = :item and p.withdrawn_on is null"
                        + " and not exists (select 1 from channels_posting q where q.placement_id = p.id)")
                .param("item", item)
                .param("at", Timestamp.from(at))
                .update();
    }

    void prepare(Posting posting, String title, String digest, Optional<UUID> cover, long person, Instant at) {
        jdbc.sql("update channels_posting set title = :title, digest = :digest, cover = :cover, round = round + 1,"
                        + " prepared_by = :person, prepared_at = :at, approved_by = null, approved_at = null, problem = '',"
                        + " attempts = 0, progress = '{}', in_doubt = '', receipt = '' where id = :id")
                .param("title", title)
                .param("digest", digest)
                .param("cover", cover.orElse(null))
                .param("person", person)
                .param("at", Timestamp.from(at))
                .param("id", posting.id())
                .update();
    }

    void approve(Posting posting, long person, Instant at) {
        jdbc.sql("update channels_posting set approved_by = ?, approved_at = ? where id = ?")
                .params(person, Timestamp.from(at), posting.id())
                .update();
    }

    /** Moves a posting that nobody has leased, or that the caller has locked. */
    void move(Posting posting, PostingState to, String reason, Optional<Instant> due, Instant at) {
        jdbc.sql("update channels_posting set state = :state, reason = :reason, due_at = :due, changed_at = :at,"
                        + " lease = null, lease_until = null where id = :id")
                .param("state", to.name())
                .param("reason", reason)
                .param("due", due.map(Timestamp::from).orElse(null))
                .param("at", Timestamp.from(at))
                .param("id", posting.id())
                .update();
    }

    void forgetAttempts(Posting posting) {
        jdbc.sql("update channels_posting set attempts = 0, problem = '' where id = ?")
                .param(posting.id())
                .update();
    }

    void askWithdrawal(Posting posting) {
        jdbc.sql("update channels_posting set withdraw_asked = true where id = ?")
                .param(posting.id())
                .update();
    }

    void appeared(Posting posting, long placement, String address, String receipt, LocalDate day) {
        jdbc.sql("update channels_posting set placement_id = ?, address = ?, receipt = ?, sent_on ="
                        + " coalesce(sent_on, ?), problem = '' where id = ?")
                .params(placement, address, receipt, day, posting.id())
                .update();
    }

    /** Takes the next due one whose channel is not paused; no two workers get the same. */
    Optional<Leased> take(Instant at, Duration length) {
        var lease = UUID.randomUUID();
        return jdbc.sql("update channels_posting set lease = :lease, lease_until = :until where id = ("
                        + "select p.id from channels_posting p left join channels_setting s on s.channel_id = p.channel_id"
                        + " where p.due_at <= :at and (p.lease_until is null or p.lease_until <= :at)"
                        + " and (s.paused_until is null or s.paused_until <= :at)"
                        + " order by p.due_at, p.id limit 1 for update of p skip locked) returning *")
                .param("lease", lease)
                .param("until", Timestamp.from(at.plus(length)))
                .param("at", Timestamp.from(at))
                .query(PostingStore::posting)
                .optional()
                .map(posting -> new Leased(posting, lease));
    }

    /** Notes, before a step, that from now on nobody knows; false where the lease is another's. */
    boolean begin(Leased leased, String step) {
        return jdbc.sql("update channels_posting set in_doubt = ? where id = ? and lease = ?")
                        .params(step, leased.posting().id(), leased.lease())
                        .update()
                == 1;
    }

    /** Notes what a step answered; false where the lease is another's. */
    boolean done(Leased leased, String step, String answer) {
        return jdbc.sql(
                                "update channels_posting set in_doubt = '', progress = progress || jsonb_build_object(?, ?::text)"
                                        + " where id = ? and lease = ?")
                        .params(step, answer, leased.posting().id(), leased.lease())
                        .update()
                == 1;
    }

    /** Notes that a step did not happen. */
    boolean undone(Leased leased) {
        return jdbc.sql("update channels_posting set in_doubt = '' where id = ? and lease = ?")
                        .params(leased.posting().id(), leased.lease())
                        .update()
                == 1;
    }

    /** Locks what a worker has leased; empty where the lease is another's now. */
    Optional<Posting> lock(Leased leased) {
        return jdbc.sql("select * from channels_posting where id = ? and lease = ? for update")
                .params(leased.posting().id(), leased.lease())
                .query(PostingStore::posting)
                .optional();
    }

    /** Gives a lease back after an attempt that did not come to its end. */
    void later(Leased leased, String problem, int attempts, Instant due, Instant at) {
        jdbc.sql("update channels_posting set problem = ?, attempts = ?, due_at = ?, lease = null, lease_until = null,"
                        + " changed_at = ? where id = ? and lease = ?")
                .params(
                        problem,
                        attempts,
                        Timestamp.from(due),
                        Timestamp.from(at),
                        leased.posting().id(),
                        leased.lease())
                .update();
    }

    void problem(Posting posting, String problem) {
        jdbc.sql("update channels_posting set problem = ? where id = ?")
                .params(problem, posting.id())
                .update();
    }

    void sent(Posting posting, LocalDate day) {
        jdbc.sql("update channels_posting set sent_on = coalesce(sent_on, ?) where id = ?")
                .params(day, posting.id())
                .update();
    }

    /** How many of a channel went out on a day. */
    int sentOn(long channel, LocalDate day) {
        return jdbc.sql("select count(*) from channels_posting where channel_id = ? and sent_on = ?")
                .params(channel, day)
                .query(Integer.class)
                .single();
    }

    static Posting posting(ResultSet row, int n) throws SQLException {
        return new Posting(
                row.getLong("id"),
                row.getLong("channel_id"),
                row.getLong("item_id"),
                row.getInt("revision"),
                row.getString("content_hash"),
                PostingState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("replaces", Long.class)),
                row.getString("title"),
                row.getString("digest"),
                Optional.ofNullable(row.getObject("cover", UUID.class)),
                row.getInt("round"),
                Optional.ofNullable(row.getObject("prepared_by", Long.class)),
                Optional.ofNullable(row.getObject("approved_by", Long.class)),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("placement_id", Long.class)),
                row.getString("address"),
                row.getString("receipt"),
                Optional.ofNullable(row.getObject("sent_on", LocalDate.class)),
                Optional.ofNullable(row.getTimestamp("due_at")).map(Timestamp::toInstant),
                row.getInt("attempts"),
                row.getString("problem"),
                row.getString("in_doubt"),
                Objects.requireNonNull(JSON.readValue(row.getString("progress"), TEXTS)),
                row.getBoolean("withdraw_asked"),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }
}
