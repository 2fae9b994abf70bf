package org.gongkai.office.deadlines;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.calendar.CalendarLayer;
import org.gongkai.calendar.WorkingCalendar;
import org.gongkai.office.OfficeCalendar;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Trail;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The notices that lie upon those of the program, the newest on top. What another process or node has imported is
 * taken within {@value #SECONDS} seconds.
 */
@Component
public class Holidays {
    /** How long an imported notice may wait to be taken by an office that runs. */
    public static final int SECONDS = 10;

    private static final long NOBODY = 0;

    private final CalendarStore store;
    private final OfficeCalendar calendar;
    private final OpenDeadlines open;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private volatile long taken;

    Holidays(
            CalendarStore store,
            OfficeCalendar calendar,
            OpenDeadlines open,
            Trail trail,
            TransactionTemplate transaction) {
        this.store = store;
        this.calendar = calendar;
        this.open = open;
        this.trail = trail;
        this.transaction = transaction;
        refresh();
    }

    /** Takes what has been imported since. */
    @Scheduled(fixedDelay = SECONDS * 1000L)
    void refresh() {
        var newest = store.newest();
        if (newest != taken) {
            calendar.take(store.layers().stream()
                    .map(layer -> Map.entry(layer.day(), layer.content()))
                    .toList());
            taken = newest;
        }
    }

    /**
     * Adds a notice that {@link NoticeFile} has read; everybody counts by it from now on.
     *
     * @param by who imports it and for which body, empty for the command line of the server
     * @return its number
     */
    public long adopt(CalendarLayer layer, Optional<Importer> by) {
        var now = trail.now();
        var added = transaction.execute(status -> {
            var id = store.add(layer, by.map(Importer::person), now);
            trail.record(
                    now,
                    by.map(importer -> importer.person().id()).orElse(NOBODY),
                    by.map(importer -> importer.body().id()).orElse(NOBODY),
                    "calendar",
                    id,
                    "import",
                    "years");
            return id;
        });
        refresh();
        return added == null ? NOBODY : added;
    }

    /** Who imports a notice, and for which body he is its administrator. */
    public record Importer(Person person, Body body) {}

    /** What is open now and gets another last day by a layer. */
    public List<Moved> movedBy(long layer) {
        return open.moved(upTo(layer - 1), upTo(layer));
    }

    List<Layer> layers() {
        return store.layers();
    }

    private WorkingCalendar upTo(long layer) {
        return over(store.layers().stream().filter(each -> each.id() <= layer));
    }

    private static WorkingCalendar over(Stream<Layer> layers) {
        return layers.map(Layer::content)
                .reduce(WorkingCalendar.official(), WorkingCalendar::with, (one, other) -> other);
    }
}
