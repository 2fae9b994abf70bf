package org.gongkai.office.publishing.sweep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.publishing.ItemScreening;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.publishing.Publishing;
import org.gongkai.office.publishing.screening.Found;
import org.gongkai.office.publishing.screening.Place;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.gongkai.screening.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 全面排查. Each item is a transaction of its own, so that a stopped program goes on where it was.
 *
 * @see "founding report: 对可能涉及居民个人隐私的栏目进行全覆盖无盲区排查"
 */
@Component
public final class Sweeps {
    private static final String SWEEP = "select s.*, p.name person, (select count(distinct item_id)"
            + " from publishing_sweep_finding f where f.sweep_id = s.id and f.severity = 'BLOCKING') items"
            + " from publishing_sweep s join bodies_person p on p.id = s.person_id ";

    private final JdbcClient jdbc;
    private final PublicItems visible;
    private final Publishing publishing;
    private final ItemScreening screening;
    private final Bodies bodies;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Sweeps(
            JdbcClient jdbc,
            PublicItems visible,
            Publishing publishing,
            ItemScreening screening,
            Bodies bodies,
            Trail trail,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.visible = visible;
        this.publishing = publishing;
        this.screening = screening;
        this.bodies = bodies;
        this.trail = trail;
        this.transaction = transaction;
    }

    private record Running(long id, long body, long lastItem) {}

    /**
     * Begins a sweep; the office goes through it by itself.
     *
     * @throws Refusal {@code sweep-running} where one is under way
     */
    public long start(Person person, Body body, Moment when) {
        return transaction.execute(status -> {
            if (of(body).stream().anyMatch(Sweep::isRunning)) {
                throw new Refusal(Refusal.Kind.CONFLICT, "sweep-running");
            }
            var id = jdbc.sql("insert into publishing_sweep (body_id, person_id, on_day, started_at, total)"
                            + " values (?, ?, ?, ?, ?) returning id")
                    .params(
                            body.id(),
                            person.id(),
                            when.day(),
                            Timestamp.from(when.at()),
                            visible.titles(body).size())
                    .query(Long.class)
                    .single();
            trail.record(when, person.id(), body.id(), "sweep", id, "start", "");
            return id;
        });
    }

    /** Goes through all that is under way, to its end. */
    public void proceed(Moment when) {
        var running = jdbc.sql(
                        "select id, body_id, last_item from publishing_sweep where finished_at is null order by id")
                .query((row, n) -> new Running(row.getLong(1), row.getLong(2), row.getLong(3)))
                .list();
        for (var sweep : running) {
            var body = bodies.withId(sweep.body());
            var items = visible.titles(body).keySet().stream()
                    .filter(item -> item > sweep.lastItem())
                    .sorted()
                    .toList();
            items.forEach(item -> transaction.executeWithoutResult(status -> look(sweep.id(), body, item, when)));
            jdbc.sql("update publishing_sweep set finished_at = ? where id = ?")
                    .params(Timestamp.from(when.at()), sweep.id())
                    .update();
        }
    }

    private void look(long sweep, Body body, long item, Moment when) {
        for (var found : found(body, item, when)) {
            jdbc.sql(
                            "insert into publishing_sweep_finding (sweep_id, item_id, number, place_key, place, kind, shown, severity, left_by)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            sweep,
                            item,
                            found.number(),
                            found.place().key(),
                            found.place().words(),
                            found.kind(),
                            found.shown(),
                            found.severity().name(),
                            found.left().map(Found.Left::person).orElse(""))
                    .update();
        }
        jdbc.sql("update publishing_sweep set done = done + 1, last_item = ? where id = ?")
                .params(item, sweep)
                .update();
    }

    /** The newest first. */
    public List<Sweep> of(Body body) {
        return jdbc.sql(SWEEP + "where s.body_id = ? order by s.id desc limit 20")
                .param(body.id())
                .query(Sweeps::sweep)
                .list();
    }

    /** One sweep of the body. */
    public Sweep get(Body body, long id) {
        return jdbc.sql(SWEEP + "where s.body_id = ? and s.id = ?")
                .params(body.id(), id)
                .query(Sweeps::sweep)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** The items in which it found something that blocks, or all with anything. */
    public List<SweptItem> items(Body body, long sweep, boolean everything, Moment when) {
        var lines = new LinkedHashMap<Long, List<SweptItem.Line>>();
        jdbc.sql("select * from publishing_sweep_finding where sweep_id = ? order by item_id, number")
                .param(sweep)
                .query(row -> {
                    lines.computeIfAbsent(row.getLong("item_id"), item -> new ArrayList<>())
                            .add(new SweptItem.Line(
                                    new Place(row.getString("place_key"), Optional.empty(), row.getString("place")),
                                    row.getString("kind"),
                                    row.getString("shown"),
                                    Severity.valueOf(row.getString("severity")),
                                    Optional.ofNullable(row.getString("left_by"))
                                            .orElse("")));
                });
        return lines.entrySet().stream()
                .filter(entry -> everything || entry.getValue().stream().anyMatch(Sweeps::blocks))
                .map(entry -> item(body, entry, when))
                .toList();
    }

    private SweptItem item(Body body, Map.Entry<Long, List<SweptItem.Line>> entry, Moment when) {
        var item = publishing.get(body, entry.getKey());
        var open = found(body, item.id(), when).stream().anyMatch(found -> found.severity() == Severity.BLOCKING);
        return new SweptItem(
                item.id(), screening.maskedTitle(body, item, when), item.version(), !open, entry.getValue());
    }

    private List<Found> found(Body body, long item, Moment when) {
        try {
            return screening.of(body, visible.get(body, item), when);
        } catch (Refusal withdrawn) {
            return List.of(); // taken down since it was listed
        }
    }

    private static boolean blocks(SweptItem.Line line) {
        return line.severity() == Severity.BLOCKING;
    }

    private static Sweep sweep(ResultSet row, int number) throws SQLException {
        return new Sweep(
                row.getLong("id"),
                row.getString("person"),
                row.getDate("on_day").toLocalDate(),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("items"),
                Optional.ofNullable(row.getTimestamp("finished_at"))
                        .map(at -> LocalDate.ofInstant(at.toInstant(), OfficeDay.ZONE)));
    }
}
