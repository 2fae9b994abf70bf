package org.gongkai.office.catalogue.standards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.catalogue.Column;
import org.gongkai.office.catalogue.ColumnReadings;
import org.gongkai.office.catalogue.Columns;
import org.gongkai.office.catalogue.Reading;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 标准目录: files read, looked at, taken in or withdrawn, and the columns that answer to their rows. */
@Component
public final class StandardCatalogues {
    private static final String ZIP = "PK";

    private final BatchStore store;
    private final Bodies bodies;
    private final Catalogue catalogue;
    private final Columns columns;
    private final ColumnReadings readings;
    private final Trail trail;
    private final TransactionTemplate transaction;

    StandardCatalogues(
            BatchStore store,
            Bodies bodies,
            Catalogue catalogue,
            Columns columns,
            ColumnReadings readings,
            Trail trail,
            TransactionTemplate transaction) {
        this.store = store;
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.columns = columns;
        this.readings = readings;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Reads a workbook or JSON; nothing is kept. */
    public static StandardFile read(byte[] bytes) {
        if (bytes.length == 0) {
            throw new Refusal(Refusal.Kind.INVALID, "standard-empty");
        }
        if (bytes.length > StandardFile.BYTES) {
            throw new Refusal(Refusal.Kind.INVALID, "standard-large");
        }
        var workbook = bytes.length > 2 && bytes[0] == ZIP.charAt(0) && bytes[1] == ZIP.charAt(1);
        var file = workbook ? XlsxCatalogue.read(bytes) : JsonCatalogue.read(bytes);
        if (file.rows().isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "standard-no-rows");
        }
        return file;
    }

    /** Keeps what was read to be looked at, and answers the id of the batch. */
    public long preview(
            Person person, Body body, StandardField field, String fileName, StandardFile file, Moment when) {
        requireKeeper(person, body);
        return transaction.execute(status -> {
            var id = store.insert(person, body, field, fileName, file, when);
            record(person, body, id, "preview", when);
            return id;
        });
    }

    /** Takes a batch in. */
    public void take(Person person, Body body, long id, Moment when) {
        requireKeeper(person, body);
        own(body, id);
        transaction.executeWithoutResult(status -> {
            require(store.move(id, Batch.State.PREVIEW, Batch.State.IMPORTED));
            record(person, body, id, "import", when);
        });
    }

    /** Throws away what was only looked at. */
    public void discard(Person person, Body body, long id, Moment when) {
        requireKeeper(person, body);
        own(body, id);
        transaction.executeWithoutResult(status -> {
            require(store.discard(id));
            record(person, body, id, "discard", when);
        });
    }

    /**
     * 撤回: the batch counts no more; columns opened for it that never held anything go with it, others stay.
     *
     * @return how many columns went
     */
    public int withdraw(Person person, Body body, long id, String reason, Moment when) {
        requireKeeper(person, body);
        own(body, id);
        if (reason.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "standard-reason");
        }
        return transaction.execute(status -> {
            require(store.withdraw(id, reason.strip(), when.day()));
            record(person, body, id, "withdraw", when);
            var gone = 0;
            for (var made : store.made(id, body)) {
                var column = catalogue.withId(body, made);
                var below = catalogue.tree(body).stream().anyMatch(other -> other.parent() == made);
                if (readings.held(made) == 0 && !below) {
                    columns.delete(person, body, made, column.version(), when);
                    gone++;
                }
            }
            return gone;
        });
    }

    /**
     * Says which columns of the body answer to rows of a batch of its own or of a body above.
     *
     * @param choices by id of the row: the id of a column; 0 for none; -1 for a new column named after it
     * @param parent id of the column below which new ones are opened, 0 at the top
     */
    public void assign(Person person, Body body, long id, Map<Long, Long> choices, long parent, Moment when) {
        requireDuty(person, body, Duty.CLERK);
        var batch = visible(body, id);
        transaction.executeWithoutResult(status -> {
            require(batch.state() == Batch.State.IMPORTED);
            var open = catalogue.of(body);
            for (var row : store.covered(id, body)) {
                var choice = choices.get(row.id());
                if (choice == null) {
                    continue;
                }
                if (choice == 0) {
                    store.release(row.id(), body);
                } else if (choice > 0) {
                    requireColumn(open, choice);
                    store.assign(row.id(), body, choice);
                } else {
                    store.assignMade(row.id(), body, open(person, body, batch, row.row(), parent, when));
                }
            }
            record(person, body, id, "assign", when);
        });
    }

    /** Rows of one name share the column that was opened for the first of them. */
    private long open(Person person, Body body, Batch batch, StandardRow row, long parent, Moment when) {
        var sheet = StandardColumns.sheet(batch, row, body);
        for (var column : catalogue.of(body)) {
            if (column.parent() == parent && column.name().equals(sheet.name())) {
                return column.id();
            }
        }
        return columns.add(person, body, parent, StandardColumns.BLOCK, "", sheet, when);
    }

    private static void requireColumn(List<Column> open, long id) {
        if (open.stream().noneMatch(column -> column.id() == id)) {
            throw new Refusal(Refusal.Kind.INVALID, "standard-column");
        }
    }

    /** Batches of the body, the newest first. */
    public List<Batch> of(Body body) {
        return store.of(body);
    }

    /** Batches in force of the bodies above. */
    public List<Batch> inherited(Body body) {
        return bodies.above(body).stream()
                .flatMap(above -> store.of(above).stream())
                .filter(batch -> batch.state() == Batch.State.IMPORTED)
                .toList();
    }

    /** All batches that count for a body. */
    public List<Batch> inForce(Body body) {
        var batches = new ArrayList<>(inherited(body));
        store.of(body).stream()
                .filter(batch -> batch.state() == Batch.State.IMPORTED)
                .forEach(batches::add);
        return batches;
    }

    /** A batch of the body, or one in force of a body above. */
    public Batch visible(Body body, long id) {
        return store.find(id)
                .filter(batch ->
                        batch.bodyId() == body.id() || inherited(body).stream().anyMatch(above -> above.id() == id))
                .orElseThrow(Refusal::notFound);
    }

    public List<StandardProblem> problems(Batch batch, int limit) {
        return store.problems(batch.id(), limit);
    }

    /** The rows of a batch that concern the body, with what answers to them. */
    public List<Covered> covered(Batch batch, Body body, Moment when) {
        var read = readings.of(body, when.day());
        return store.covered(batch.id(), body).stream()
                .filter(row -> batch.bodyId() == body.id()
                        || Headings.reachesBelowCounty(row.row().levels()))
                .map(row -> filled(row, read))
                .toList();
    }

    private static Covered filled(Covered row, Map<Long, Reading> read) {
        var reading = row.column().isPresent() ? read.get(row.column().get()) : null;
        return new Covered(row.id(), row.row(), row.column(), row.columnName(), reading == null ? 0 : reading.items());
    }

    /** The batch as a file again. */
    public StandardFile file(Batch batch) {
        return new StandardFile(batch.title(), store.rows(batch.id()), List.of());
    }

    private Batch own(Body body, long id) {
        return store.find(id).filter(batch -> batch.bodyId() == body.id()).orElseThrow(Refusal::notFound);
    }

    private static void require(boolean done) {
        if (!done) {
            throw new Refusal(Refusal.Kind.CONFLICT, "standard-state");
        }
    }

    private void requireKeeper(Person person, Body body) {
        requireDuty(person, body, Duty.CLERK, Duty.SUPERVISOR);
    }

    private void requireDuty(Person person, Body body, Duty... enough) {
        var duties = bodies.requireAny(person, body);
        if (List.of(enough).stream().noneMatch(duties::contains)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
    }

    private void record(Person person, Body body, long id, String action, Moment when) {
        trail.record(when, person.id(), body.id(), "standard-batch", id, action, "");
    }
}
