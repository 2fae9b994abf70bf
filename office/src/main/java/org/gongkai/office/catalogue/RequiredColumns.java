package org.gongkai.office.catalogue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.PublicWords;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 必设栏目: what a body demands of those below it; they may not rename, close or remove such a column. */
@Component
class RequiredColumns {
    private final JdbcClient jdbc;
    private final ColumnStore store;
    private final Bodies bodies;
    private final PublicWords words;
    private final Trail trail;
    private final TransactionTemplate transaction;

    RequiredColumns(
            JdbcClient jdbc,
            ColumnStore store,
            Bodies bodies,
            PublicWords words,
            Trail trail,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.store = store;
        this.bodies = bodies;
        this.words = words;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** What the body demands. */
    List<RequiredColumn> of(Body body) {
        return jdbc.sql("select * from catalogue_required where body_id = ? and lifted_on is null order by id")
                .param(body.id())
                .query((row, n) -> new RequiredColumn(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("block"),
                        new ColumnSheet(
                                row.getString("name"),
                                row.getString("category"),
                                ColumnKind.valueOf(row.getString("kind")),
                                UpdateRule.parse(row.getString("update_rule")),
                                "",
                                row.getString("basis"))))
                .list();
    }

    /** Addresses of the columns demanded of the body by those above it. */
    Set<String> codes(Body body) {
        return bodies.above(body).stream()
                .flatMap(above -> of(above).stream())
                .map(RequiredColumn::code)
                .collect(Collectors.toSet());
    }

    /** RequiredColumns a column of all bodies below and opens it where one of that address is missing. */
    void demand(Person person, Body body, String block, String code, ColumnSheet sheet, Moment when) {
        requireSupervisor(person, body);
        ColumnRules.check(sheet, when.day());
        ColumnRules.checkPlace(sheet, block, when.day());
        var address = ColumnRules.address(code, List.of());
        if (code.isBlank() || sheet.basis().isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "column-demand-blank");
        }
        words.require(person, body, when, sheet.words());
        transaction.executeWithoutResult(status -> {
            var id = insert(body, block, address, sheet, when);
            trail.record(when, person.id(), body.id(), "required-column", id, "demand", "");
            below(person, body, new RequiredColumn(id, address, block, sheet), when);
        });
    }

    /** Opens what those above demand of a new body. */
    void open(Body body) {
        for (var above : bodies.above(body)) {
            for (var demand : of(above)) {
                if (store.find(body, demand.code()).isEmpty()) {
                    open(body, demand);
                }
            }
        }
    }

    private long open(Body body, RequiredColumn demand) {
        var kept = demand.sheet().keptBy(body.unit());
        var position = store.tree(body).size();
        return store.insert(Catalogue.open(body, 0, demand.block(), demand.code(), kept), position);
    }

    /** 取消: the columns stay, their bodies may do with them what they like. */
    void lift(Person person, Body body, long id, Moment when) {
        requireSupervisor(person, body);
        transaction.executeWithoutResult(status -> {
            var lifted = jdbc.sql("update catalogue_required set lifted_on = ? where id = ? and body_id = ?"
                            + " and lifted_on is null")
                    .params(when.day(), id, body.id())
                    .update();
            if (lifted == 0) {
                throw Refusal.notFound();
            }
            trail.record(when, person.id(), body.id(), "required-column", id, "lift", "");
        });
    }

    private void below(Person person, Body body, RequiredColumn demand, Moment when) {
        for (var lower : bodies.below(body)) {
            if (lower.isClosed()) {
                continue;
            }
            var there = store.find(lower, demand.code());
            if (there.isEmpty()) {
                var id = open(lower, demand);
                trail.record(when, person.id(), lower.id(), "column", id, "demanded", "");
            } else if (!there.get().isOpen()) {
                store.use(there.get().id(), ColumnUse.OPEN);
                trail.record(
                        when, person.id(), lower.id(), "column", there.get().id(), "demanded", "use");
            }
            below(person, lower, demand, when);
        }
    }

    private long insert(Body body, String block, String code, ColumnSheet sheet, Moment when) {
        try {
            return jdbc.sql("insert into catalogue_required (body_id, code, name, category, block, kind, update_rule,"
                            + " basis, set_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id")
                    .params(
                            body.id(),
                            code,
                            sheet.name(),
                            sheet.category(),
                            block,
                            sheet.kind().name(),
                            sheet.rule().text(),
                            sheet.basis(),
                            when.day())
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException e) {
            throw new Refusal(Refusal.Kind.CONFLICT, "column-demanded", code);
        }
    }

    private void requireSupervisor(Person person, Body body) {
        if (!bodies.requireAny(person, body).contains(Duty.SUPERVISOR)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
    }
}
