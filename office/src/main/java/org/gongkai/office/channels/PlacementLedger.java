package org.gongkai.office.channels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.PublicWords;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 发布台账: item, channel, day, address, receipt and state of whatever went to a channel, withdrawn ones too. */
@Component
public final class PlacementLedger {
    private static final int RECEIPT = 200;
    private static final int AT_ONCE = 500;
    private static final Pattern CURSOR = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.(\\d{1,18})");
    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    private static final String CHOSEN = """
             from channels_placement p join channels_channel c on c.id = p.channel_id
            where c.body_id = :body and p.placed_on between :first and :last
              and (:channel = 0 or p.channel_id = :channel)
            """;
    private static final String LINES = """
            select p.*, c.name channel, (select r.reads from channels_reads r where r.placement_id = p.id
              order by r.id desc limit 1) reads
            """ + CHOSEN + """
              and (:state = '' or (p.withdrawn_on is null) = (:state = 'PLACED'))
              and (p.placed_on, p.id) < (:day, :id)
            order by p.placed_on desc, p.id desc limit :limit
            """;
    private static final String SUMS = """
            select count(*) filter (where p.withdrawn_on is null) placements,
              count(distinct p.item_id) filter (where p.withdrawn_on is null) items,
              count(*) filter (where p.withdrawn_on is null and p.item_id = any (:beside)) affairs,
              count(*) filter (where p.withdrawn_on is not null) withdrawn
            """ + CHOSEN;

    private final JdbcClient jdbc;
    private final ChannelGate gate;
    private final PublicItems items;
    private final PublicWords words;
    private final Trail trail;
    private final TransactionTemplate transaction;

    PlacementLedger(
            JdbcClient jdbc,
            ChannelGate gate,
            PublicItems items,
            PublicWords words,
            Trail trail,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.items = items;
        this.words = words;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * The newest first.
     *
     * @param after cursor of the last line before, empty for the first page; one that is none starts anew
     */
    public List<PlacementLine> page(Body body, PlacementFilter filter, String after, int limit) {
        return page(body, filter, after, limit, items.titles(body), new HashSet<>(items.beside(body)));
    }

    private List<PlacementLine> page(
            Body body, PlacementFilter filter, String after, int limit, Map<Long, String> titles, Set<Long> beside) {
        var day = END;
        var id = Long.MAX_VALUE;
        var cursor = CURSOR.matcher(after);
        if (cursor.matches()) {
            day = dayOf(String.valueOf(cursor.group(1)));
            id = Long.parseLong(String.valueOf(cursor.group(2)));
        }
        return chosen(jdbc.sql(LINES), body, filter)
                .param("state", filter.state().map(Enum::name).orElse(""))
                .param("day", day)
                .param("id", id)
                .param("limit", limit)
                .query((row, n) -> line(row, titles, beside))
                .list();
    }

    /** All lines, the newest first, read in parts so that a long ledger does not lie in memory. */
    void each(Body body, PlacementFilter filter, Consumer<PlacementLine> taker) {
        var titles = items.titles(body);
        var beside = new HashSet<>(items.beside(body));
        var after = "";
        for (var size = AT_ONCE; size == AT_ONCE; ) {
            var part = page(body, filter, after, AT_ONCE, titles, beside);
            part.forEach(taker);
            size = part.size();
            after = part.isEmpty() ? after : part.get(part.size() - 1).cursor();
        }
    }

    /** What the lines come to, whatever the state that the filter asks for. */
    public PlacementSums sums(Body body, PlacementFilter filter) {
        return chosen(jdbc.sql(SUMS), body, filter)
                .param("beside", items.beside(body).toArray(Long[]::new))
                .query((row, n) -> new PlacementSums(
                        row.getInt("placements"), row.getInt("items"), row.getInt("affairs"), row.getInt("withdrawn")))
                .single();
    }

    /** Days of all that stands, by the id of the channel. */
    Map<Long, List<LocalDate>> days(Body body) {
        var days = new HashMap<Long, List<LocalDate>>();
        jdbc.sql("select p.channel_id, p.placed_on from channels_placement p join channels_channel c"
                        + " on c.id = p.channel_id where c.body_id = ? and p.withdrawn_on is null"
                        + " order by p.placed_on")
                .param(body.id())
                .query((row, n) -> days.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(row.getObject(2, LocalDate.class)))
                .list();
        return days;
    }

    /** Notes where a placement can be seen and what proves it. */
    public void note(Person person, Body body, long placement, String address, String receipt, Moment when) {
        gate.requireClerk(person, body);
        gate.placement(body, placement);
        if (receipt.strip().length() > RECEIPT || address.strip().length() > RECEIPT) {
            throw new Refusal(Refusal.Kind.INVALID, "receipt-long", RECEIPT);
        }
        words.require(person, body, when, address, receipt);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update channels_placement set address = ?, receipt = ? where id = ?")
                    .params(address.strip(), receipt.strip(), placement)
                    .update();
            trail.record(when, person.id(), body.id(), "placement", placement, "note", "address receipt");
        });
    }

    /** Notes how often a post was read, as seen on a day. */
    public void reads(Person person, Body body, long placement, LocalDate day, int reads, Moment when) {
        gate.requireClerk(person, body);
        gate.placement(body, placement);
        if (day.isAfter(when.day())) {
            throw new Refusal(Refusal.Kind.INVALID, "placed-later", day.toString());
        }
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into channels_reads (placement_id, seen_on, reads, person_id, at) values (?, ?, ?, ?, ?)")
                    .params(placement, day, reads, person.id(), Timestamp.from(when.at()))
                    .update();
            trail.record(when, person.id(), body.id(), "placement", placement, "read-count", "reads");
        });
    }

    private static JdbcClient.StatementSpec chosen(JdbcClient.StatementSpec sql, Body body, PlacementFilter filter) {
        return sql.param("body", body.id())
                .param("first", filter.first())
                .param("last", filter.last())
                .param("channel", filter.channel().orElse(0L));
    }

    private static PlacementLine line(ResultSet row, Map<Long, String> titles, Set<Long> beside) throws SQLException {
        var item = row.getLong("item_id");
        var reads = row.getInt("reads");
        return new PlacementLine(
                row.getLong("id"),
                row.getLong("channel_id"),
                row.getString("channel"),
                item,
                titles.getOrDefault(item, ""),
                beside.contains(item),
                row.getObject("placed_on", LocalDate.class),
                row.getString("address"),
                row.getString("receipt"),
                Optional.ofNullable(row.getObject("withdrawn_on", LocalDate.class)),
                Optional.ofNullable(row.getString("withdrawn_reason")).orElse(""),
                row.getObject("reads") == null ? OptionalInt.empty() : OptionalInt.of(reads));
    }

    private static LocalDate dayOf(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return END;
        }
    }
}
