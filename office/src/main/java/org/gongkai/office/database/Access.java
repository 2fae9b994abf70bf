package org.gongkai.office.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * How to reach a database of the office.
 *
 * @param url JDBC address
 * @param user role, empty where the address names it
 * @param password its password, empty where the address has it
 */
public record Access(String url, String user, String password) {
    /** An external PostgreSQL, by an address that names the role and its password. */
    public static Access external(String url) {
        return new Access(url, "", "");
    }

    public Connection open() throws SQLException {
        return user.isEmpty() ? DriverManager.getConnection(url) : DriverManager.getConnection(url, user, password);
    }

    /** The same server and role, another database. */
    Access at(String database) {
        return new Access(url.substring(0, url.lastIndexOf('/') + 1) + database, user, password);
    }

    @Override
    public String toString() {
        return "Access[" + user + "]";
    }
}
