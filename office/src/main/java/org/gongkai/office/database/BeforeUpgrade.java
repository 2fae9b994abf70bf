package org.gongkai.office.database;

import java.sql.SQLException;

/**
 * The database as it was, kept beside the one that is being upgraded until the new version has started. Only where the
 * database is our own: an external one does not let its application make databases.
 */
public final class BeforeUpgrade {
    private static final String DROP = "drop database if exists ";

    private final Access admin;

    public BeforeUpgrade(EmbeddedPostgres postgres) {
        this.admin = postgres.owner().at("postgres");
    }

    /** Keeps the database as it is now. Nobody may be connected to it. */
    public void keep() throws SQLException {
        execute(
                DROP + EmbeddedPostgres.BEFORE,
                "create database " + EmbeddedPostgres.BEFORE + " template " + EmbeddedPostgres.DATABASE);
    }

    /** The new version is good: what was before goes. */
    public void drop() throws SQLException {
        execute(DROP + EmbeddedPostgres.BEFORE);
    }

    /** Puts what was kept in the place of what is there. */
    public void goBack() throws SQLException {
        execute(
                DROP + EmbeddedPostgres.DATABASE + " with (force)",
                "alter database " + EmbeddedPostgres.BEFORE + " rename to " + EmbeddedPostgres.DATABASE);
    }

    /** Whether an upgrade is open: begun and neither accepted nor taken back. */
    public boolean isOpen() throws SQLException {
        try (var connection = admin.open();
                var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select 1 from pg_database where datname = '" + EmbeddedPostgres.BEFORE + "'")) {
            return found.next();
        }
    }

    private void execute(String... commands) throws SQLException {
        try (var connection = admin.open();
                var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }
}
