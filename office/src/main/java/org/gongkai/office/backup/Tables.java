package org.gongkai.office.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** The tables of one connection as text that any later PostgreSQL reads. What Flyway keeps is not among them. */
public final class Tables {
    /** One form of every value, whatever the server is set to; rows in the order they lie, from the first. */
    private static final String FORM =
            "set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set timezone = 'UTC';"
                    + " set extra_float_digits = 3; set bytea_output = 'hex'; set client_encoding = 'UTF8';"
                    + " set synchronize_seqscans = off; set lock_timeout = '60s'";

    private static final String TABLES = """
            select c.relname, array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
              and not a.attisdropped and a.attgenerated = '' {0} order by a.attnum)
            from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
            order by c.relname collate "C"
            """;
    private static final String READABLE = "and has_column_privilege(a.attrelid, a.attnum, 'select')";
    private static final String SEQUENCES = """
            select relname from pg_class
            where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname collate "C"
            """;

    /** A table as it lies in the database. */
    public record Shape(String name, List<String> columns) {}

    private final Connection connection;

    public Tables(Connection connection) throws SQLException {
        this.connection = connection;
        execute(FORM);
    }

    List<Shape> shapes() throws SQLException {
        return shapes(TABLES.replace("{0}", ""));
    }

    /** What the role that the connection has stepped down to may read; tables of which it is nothing are left out. */
    public List<Shape> readable() throws SQLException {
        return shapes(TABLES.replace("{0}", READABLE)).stream()
                .filter(shape -> !shape.columns().isEmpty())
                .toList();
    }

    private List<Shape> shapes(String query) throws SQLException {
        var shapes = new ArrayList<Shape>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                shapes.add(new Shape(
                        row.getString(1), List.of((String[]) row.getArray(2).getArray())));
            }
        }
        return shapes;
    }

    /** Writes all rows and answers how many. */
    public long copyOut(String table, List<String> columns, OutputStream out) throws SQLException, IOException {
        return copies().copyOut("copy " + named(table, columns) + " to stdout", out);
    }

    /** Reads rows and answers how many. */
    public long copyIn(String table, List<String> columns, InputStream in) throws SQLException, IOException {
        return copies().copyIn("copy " + named(table, columns) + " from stdin", in);
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        var sequences = new ArrayList<Manifest.Sequence>();
        for (var name : names(SEQUENCES)) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select last_value, is_called from " + quoted(name))) {
                row.next();
                sequences.add(new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return sequences;
    }

    void set(Manifest.Sequence sequence) throws SQLException {
        try (var statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            statement.setString(1, "public." + quoted(sequence.name()));
            statement.setLong(2, sequence.last());
            statement.setBoolean(3, sequence.called());
            statement.executeQuery().close();
        }
    }

    public List<String> names(String query) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    public void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private org.postgresql.copy.CopyManager copies() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static String named(String table, List<String> columns) {
        return columns.stream().map(Tables::quoted).collect(Collectors.joining(", ", quoted(table) + " (", ")"));
    }

    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
