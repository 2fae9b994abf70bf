package org.gongkai.office.bundle;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.office.backup.Manifest;
import org.gongkai.office.backup.Tables;
import org.gongkai.office.database.Access;
import org.gongkai.office.database.Unusable;

/** The database of a portal that has nothing but bundles. */
final class Outside {
    private static final String OWN = "portal_";
    private static final String IS_THERE = "select to_regclass('public.portal_bundle')::text is not null";
    private static final String IS_OFFICE = "select exists (select 1 from bodies_person) or exists (select 1 from"
            + " bodies_body) and not exists (select 1 from portal_bundle where direction = 'IN')";

    /**
     * What the office has checked when it wrote a row, as far as it needs something that stays in the office: keys to
     * persons, conditions on columns that do not leave. Where a table is as the last bundle left it there is none.
     */
    private static final String NEEDS_THE_OFFICE = """
            select format('alter table %I drop constraint %I', c.relname, k.conname)
            from pg_constraint k join pg_class c on c.oid = k.conrelid
            where c.oid = ?::regclass and (k.contype = 'f' or k.contype = 'c' and exists (
              select 1 from pg_attribute a where a.attrelid = c.oid and a.attnum = any (k.conkey)
              and a.attname <> all (?)))
            union all
            select format('alter table %I alter column %I drop not null', c.relname, a.attname)
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.oid = ?::regclass and a.attnotnull and a.attnum > 0 and not a.attisdropped
              and a.attname <> all (?)
            """;

    private final Access access;

    Outside(Access access) {
        this.access = access;
    }

    /** Whether a table is kept by each portal for itself. */
    static boolean isOwn(String table) {
        return table.startsWith(OWN);
    }

    /** A bundle never replaces what people have written. */
    void requireNoOffice() throws SQLException {
        try (var connection = access.open()) {
            if (holds(connection, "select to_regclass('public.bodies_body') is not null")
                    && (!holds(connection, IS_THERE) || holds(connection, IS_OFFICE))) {
                throw new Unusable("bundle-into-office", "bodies_body");
            }
        }
    }

    void requireNewer(BundleFile bundle) throws SQLException {
        try (var connection = access.open()) {
            requireNewer(bundle, new BundleNumbers(connection));
        }
    }

    /** The same bundle once more does no harm. */
    private static void requireNewer(BundleFile bundle, BundleNumbers numbers) throws SQLException {
        var last = numbers.last().filter(taken -> !taken.equals(bundle.taken()));
        if (last.isPresent() && last.get().number() >= bundle.taken().number()) {
            throw new Unusable(
                    "bundle-older",
                    bundle.path(),
                    String.valueOf(bundle.taken().number()),
                    String.valueOf(last.get().number()));
        }
    }

    /** Puts the rows of a bundle in the place of those of the last, in one transaction. */
    void replace(BundleFile bundle, Instant now) throws SQLException, IOException {
        try (var connection = access.open()) {
            var numbers = new BundleNumbers(connection);
            numbers.lock();
            connection.setAutoCommit(false);
            requireNewer(bundle, numbers);
            var tables = new Tables(connection);
            for (var table : bundle.manifest().tables()) {
                free(connection, tables, table);
            }
            for (var table : bundle.manifest().tables()) {
                fill(bundle, table, tables);
            }
            tables.execute("update portal_version set number = number + 1");
            numbers.note(bundle.taken(), now);
            connection.commit();
            connection.setAutoCommit(true);
            for (var table : bundle.manifest().tables()) {
                // what was withdrawn leaves the files of the database too
                tables.execute("vacuum (analyze) " + Tables.quoted(table.name()));
            }
        }
    }

    /** Ids of what residents sent that is in the office now. */
    List<String> receipts() throws SQLException {
        try (var connection = access.open()) {
            return new Tables(connection).names("select id from inward_receipt order by id");
        }
    }

    /** Readers are not held up by it, but at the first bundle of a version. */
    private static void free(Connection connection, Tables tables, Manifest.Table table) throws SQLException {
        var name = Tables.quoted(table.name());
        for (var change : needs(connection, table)) {
            tables.execute(change);
        }
        // what they count or forbid is about people's work
        tables.execute("alter table " + name + " disable trigger user");
        tables.execute("delete from " + name);
    }

    private static List<String> needs(Connection connection, Manifest.Table table) throws SQLException {
        var changes = new ArrayList<String>();
        try (var statement = connection.prepareStatement(NEEDS_THE_OFFICE)) {
            var columns = connection.createArrayOf("text", table.columns().toArray());
            for (var i = 1; i <= 3; i += 2) {
                statement.setString(i, "public." + Tables.quoted(table.name()));
                statement.setArray(i + 1, columns);
            }
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    changes.add(row.getString(1));
                }
            }
        }
        return changes;
    }

    private static void fill(BundleFile bundle, Manifest.Table table, Tables tables) throws SQLException, IOException {
        try (var rows = bundle.open(table.entry())) {
            if (tables.copyIn(table.name(), table.columns(), rows) != table.rows()) {
                throw new Unusable("bundle-damaged", bundle.path(), table.entry());
            }
        }
        tables.execute("alter table " + Tables.quoted(table.name()) + " enable trigger user");
    }

    private static boolean holds(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
