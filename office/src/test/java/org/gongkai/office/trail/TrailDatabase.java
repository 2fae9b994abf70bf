package org.gongkai.office.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.office.OfficeServer;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** An empty database of its own on the server of the run, with our migrations and a sealer nobody else starts. */
final class TrailDatabase implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    final Path folder = OfficeServer.folder();
    final TrailFolders folders = TrailFolders.within(folder);
    final DriverManagerDataSource owner;
    final DriverManagerDataSource application;
    final JdbcClient asOwner;
    final JdbcClient asApplication;
    final Heads heads;
    final Verifier verifier;
    private final String name = "trail_test_" + NUMBER.incrementAndGet();

    TrailDatabase() {
        JdbcClient.create(asOwner("gongkai")).sql("create database " + name).update();
        owner = asOwner(name);
        application = asApplication(name);
        asOwner = JdbcClient.create(owner);
        asApplication = JdbcClient.create(application);
        migrate();
        heads = new Heads(asApplication, folders);
        verifier = Verifier.of(asApplication, folders, new DataSourceTransactionManager(application));
    }

    Sealer sealer() {
        return new Sealer(
                asApplication,
                new JdbcTemplate(application),
                new TransactionTemplate(new DataSourceTransactionManager(application)));
    }

    /** Records so many entries, each in a transaction of its own. */
    void record(int entries) {
        for (var i = 1; i <= entries; i++) {
            asApplication
                    .sql("insert into trail_entry (at, legal_day, person_id, body_id, thing, thing_id, action, fields)"
                            + " values (timestamptz '2026-03-02 09:00+08' + make_interval(secs => ?), ?, 1, 1, 'item', ?,"
                            + " 'save', 'title')")
                    .params(i, DAY, i)
                    .update();
        }
    }

    /** Somebody with the power of the owner, who takes the triggers away first. */
    void tamper(String... statements) {
        try (Connection connection = owner.getConnection();
                var statement = connection.createStatement()) {
            for (var table : new String[] {"trail_entry", "trail_seal", "trail_head"}) {
                statement.execute("alter table " + table + " disable trigger all");
            }
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DriverManagerDataSource asOwner(String database) {
        var owner = OfficeServer.owner();
        return new DriverManagerDataSource(at(owner.url(), database), owner.user(), owner.password());
    }

    private static DriverManagerDataSource asApplication(String database) {
        var environment = OfficeServer.bean(Environment.class);
        return new DriverManagerDataSource(
                at(environment.getRequiredProperty("spring.datasource.url"), database),
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"));
    }

    private static String at(String url, String database) {
        return url.replaceFirst("/gongkai$", "/" + database);
    }

    private void migrate() {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"));
                var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            for (var file : files.sorted().toList()) {
                statement.execute(Files.readString(file));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        JdbcClient.create(asOwner("gongkai"))
                .sql("drop database " + name + " with (force)")
                .update();
        OfficeServer.delete(folder);
    }
}
