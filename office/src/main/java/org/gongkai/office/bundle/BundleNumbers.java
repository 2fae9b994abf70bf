package org.gongkai.office.bundle;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/** The numbers of the bundles that a database has given out or taken in, by one connection. */
final class BundleNumbers {
    private static final String LOCK = "select pg_advisory_lock(hashtext('portal_bundle'))";

    private final Connection connection;

    BundleNumbers(Connection connection) {
        this.connection = connection;
    }

    /** A bundle that was taken in. */
    record Taken(long number, String sha256) {}

    /** Waits until nobody else gives out or takes in; holds until the connection is closed. */
    void lock() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(LOCK);
        }
    }

    /** The next to give out. Counts by the clock, so that it goes on after an older backup was restored. */
    long next(Instant now) throws SQLException {
        try (var statement = connection.prepareStatement("insert into portal_bundle (direction, number, at)"
                + " select 'OUT', greatest(coalesce(max(number), 0) + 1, ?), ? from portal_bundle"
                + " where direction = 'OUT' returning number")) {
            statement.setLong(1, now.getEpochSecond());
            statement.setTimestamp(2, Timestamp.from(now));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** The last that was taken in; empty where there was none. */
    Optional<Taken> last() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select number, sha256 from portal_bundle where direction = 'IN'"
                        + " order by number desc limit 1")) {
            return row.next() ? Optional.of(new Taken(row.getLong(1), row.getString(2))) : Optional.empty();
        }
    }

    void note(Taken taken, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement("insert into portal_bundle (direction, number, at, sha256)"
                + " values ('IN', ?, ?, ?) on conflict do nothing")) {
            statement.setLong(1, taken.number());
            statement.setTimestamp(2, Timestamp.from(now));
            statement.setString(3, taken.sha256());
            statement.executeUpdate();
        }
    }
}
