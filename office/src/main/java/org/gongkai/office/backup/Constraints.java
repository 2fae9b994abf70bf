package org.gongkai.office.backup;

import java.sql.SQLException;
import java.util.List;

/**
 * What stands in the way of putting rows back as they were: foreign keys while the rows they point to are still to
 * come, and triggers that forbid or record changes. Keys are only put off, so they hold at the end; all is as it was
 * afterwards. None of it needs more than the owner of the tables.
 */
final class Constraints {
    private static final String KEYS = """
            select format('alter table %I.%I alter constraint %I ', n.nspname, c.relname, k.conname) || '{0}'
            from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
            where k.contype = 'f' and n.nspname = 'public' and k.conparentid = 0
            """;
    private static final String PUT_OFF = KEYS.replace("'{0}'", "'deferrable initially deferred'");
    private static final String AS_BEFORE = KEYS.replace(
            "'{0}'",
            "case when not condeferrable then 'not deferrable' when condeferred then"
                    + " 'deferrable initially deferred' else 'deferrable initially immediate' end");
    private static final String TRIGGERS = """
            select format('alter table %I.%I {0} trigger %I', n.nspname, c.relname, t.tgname)
            from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
            where not t.tgisinternal and n.nspname = 'public' and t.tgenabled = '{1}'
            """;

    private final Tables tables;
    private final List<String> keys;
    private final List<String> triggers;
    private final List<String> always;

    Constraints(Tables tables) throws SQLException {
        this.tables = tables;
        keys = tables.names(AS_BEFORE);
        triggers = tables.names(triggers("enable", "O"));
        always = tables.names(triggers("enable always", "A"));
    }

    private static String triggers(String act, String state) {
        return TRIGGERS.replace("{0}", act).replace("{1}", state);
    }

    void putOff() throws SQLException {
        run(tables.names(triggers("disable", "O")));
        run(tables.names(triggers("disable", "A")));
        run(tables.names(PUT_OFF));
    }

    /** Checks every key and puts all back. */
    void putBack() throws SQLException {
        tables.execute("set constraints all immediate");
        run(keys);
        run(triggers);
        run(always);
    }

    private void run(List<String> commands) throws SQLException {
        for (var command : commands) {
            tables.execute(command);
        }
    }
}
