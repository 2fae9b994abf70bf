package org.gongkai.office.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongkai.office.Refusal;
import org.gongkai.office.Refusal.Kind;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.PublicWords;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 栏目维护: what the clerk of a body does with its columns. Every act is checked here and recorded. */
@Component
public final class Columns {
    /** Levels of the tree. */
    static final int DEPTH = 3;

    private final ColumnStore store;
    private final RequiredColumns required;
    private final ColumnReadings readings;
    private final Bodies bodies;
    private final PublicWords words;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Columns(
            ColumnStore store,
            RequiredColumns required,
            ColumnReadings readings,
            Bodies bodies,
            PublicWords words,
            Trail trail,
            TransactionTemplate transaction) {
        this.store = store;
        this.required = required;
        this.readings = readings;
        this.bodies = bodies;
        this.words = words;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * Adds a column below another, or at the top of a block, and answers its id.
     *
     * @param code for its address; empty: one is made
     */
    public long add(Person person, Body body, long parent, String block, String code, ColumnSheet sheet, Moment when) {
        requireClerk(person, body);
        ColumnRules.check(sheet, when.day());
        words.require(person, body, when, sheet.words());
        return transaction.execute(status -> {
            var tree = store.tree(body);
            var above = above(tree, parent, 1);
            var place = above.map(Column::block).orElse(block);
            ColumnRules.checkPlace(sheet, place, when.day());
            var address = ColumnRules.address(code, tree);
            var id = store.insert(
                    Catalogue.open(body, parent, place, address, sheet),
                    siblings(tree, parent, place).size());
            record(person, body, id, "add", "", when);
            return id;
        });
    }

    /** Changes what its keeper may change; the address stays. */
    public void change(Person person, Body body, long id, int version, ColumnSheet sheet, Moment when) {
        ColumnRules.check(sheet, when.day());
        act(person, body, id, version, column -> {
            ColumnRules.checkPlace(sheet, column.block(), when.day());
            words.require(person, body, when, sheet.words());
            if (!column.name().equals(sheet.name())) {
                requireFree(body, column);
            }
            store.update(id, sheet);
            record(person, body, id, "change", ColumnRules.changed(column.sheet(), sheet), when);
        });
    }

    /** Moves a column among its siblings: up where the step is negative, down where it is positive. */
    public void move(Person person, Body body, long id, int version, int step, Moment when) {
        act(person, body, id, version, column -> {
            var siblings = new ArrayList<>(siblings(store.tree(body), column.parent(), column.block()));
            var from = siblings.indexOf(column);
            var to = from + Integer.signum(step);
            if (to >= 0 && to < siblings.size()) {
                Collections.swap(siblings, from, to);
                for (var position = 0; position < siblings.size(); position++) {
                    store.place(siblings.get(position).id(), column.parent(), column.block(), position);
                }
                record(person, body, id, "move", "position", when);
            }
        });
    }

    /** Moves a column with all below it under another, or to the top of a block; addresses and what they hold stay. */
    public void moveUnder(Person person, Body body, long id, int version, long parent, String block, Moment when) {
        act(person, body, id, version, column -> {
            var tree = store.tree(body);
            var moved = Catalogue.withBelow(tree, column);
            var others = tree.stream().filter(one -> !moved.contains(one)).toList();
            var height = moved.stream().mapToInt(Column::depth).max().orElseThrow() - column.depth() + 1;
            var place = above(others, parent, height).map(Column::block).orElse(block);
            moved.forEach(one -> ColumnRules.checkPlace(one.sheet(), place, when.day()));
            store.place(id, parent, place, siblings(others, parent, place).size());
            store.block(moved.stream().map(Column::id).toList(), place);
            record(person, body, id, "move", "parent", when);
        });
    }

    /** The column above, where that many levels have room below it; empty at the top of a block. */
    private static Optional<Column> above(List<Column> tree, long parent, int levels) {
        var above = tree.stream().filter(column -> column.id() == parent).findAny();
        if (parent != 0 && above.isEmpty() || above.map(Column::depth).orElse(0) + levels > DEPTH) {
            throw new Refusal(Refusal.Kind.INVALID, "column-parent", DEPTH);
        }
        return above;
    }

    /** Puts a column in use, or back into preparation as long as it never held anything. */
    public void use(Person person, Body body, long id, int version, ColumnUse use, Moment when) {
        act(person, body, id, version, column -> {
            if (use == ColumnUse.CLOSED) {
                throw new IllegalArgumentException("a column is closed with a reason");
            }
            if (use == ColumnUse.HIDDEN) {
                requireFree(body, column);
                refuseIf(readings.held(id) > 0, Kind.CONFLICT, "column-hide-held", column.name());
            }
            store.use(id, use);
            record(person, body, id, use == ColumnUse.OPEN ? "open" : "hide", "use", when);
        });
    }

    /** 停止更新: the column keeps what it holds, and takes nothing new. */
    public void close(Person person, Body body, long id, int version, String reason, Moment when) {
        act(person, body, id, version, column -> {
            requireFree(body, column);
            if (reason.isBlank()) {
                throw new Refusal(Refusal.Kind.INVALID, "column-reason");
            }
            words.require(person, body, when, reason);
            var open = readings.inWork(id);
            refuseIf(open > 0, Kind.CONFLICT, "column-in-work", column.name(), open);
            refuseIf(hasOpenBelow(body, column), Kind.CONFLICT, "column-open-below", column.name());
            store.close(id, reason.strip(), when);
            record(person, body, id, "close", "use", when);
        });
    }

    /** Removes a column that never held anything. */
    public void delete(Person person, Body body, long id, int version, Moment when) {
        act(person, body, id, version, column -> {
            requireFree(body, column);
            var held = readings.held(id);
            refuseIf(held > 0, Kind.CONFLICT, "column-held", column.name(), held);
            refuseIf(
                    !siblings(store.tree(body), id, column.block()).isEmpty(),
                    Kind.CONFLICT,
                    "column-has-below",
                    column.name());
            store.delete(id);
            record(person, body, id, "delete", "", when);
        });
    }

    private void act(Person person, Body body, long id, int version, Consumer<Column> change) {
        requireClerk(person, body);
        transaction.executeWithoutResult(status -> {
            var column = store.lock(body, id).orElseThrow(Refusal::notFound);
            refuseIf(column.version() != version, Kind.CONFLICT, "column-stale");
            change.accept(column);
        });
    }

    private void requireClerk(Person person, Body body) {
        if (!bodies.requireAny(person, body).contains(Duty.CLERK)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
    }

    private void requireFree(Body body, Column column) {
        refuseIf(required.codes(body).contains(column.code()), Kind.CONFLICT, "column-required", column.name());
    }

    private boolean hasOpenBelow(Body body, Column column) {
        return store.tree(body).stream().anyMatch(below -> below.parent() == column.id() && below.isOpen());
    }

    private static List<Column> siblings(List<Column> tree, long parent, String block) {
        return tree.stream()
                .filter(column -> column.parent() == parent && column.block().equals(block))
                .toList();
    }

    private void record(Person person, Body body, long id, String action, String fields, Moment when) {
        trail.record(when, person.id(), body.id(), "column", id, action, fields);
    }

    private static void refuseIf(boolean bad, Kind kind, String code, Object... args) {
        if (bad) {
            throw new Refusal(kind, code, args);
        }
    }
}
