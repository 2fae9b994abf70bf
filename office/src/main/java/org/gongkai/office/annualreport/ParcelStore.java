package org.gongkai.office.annualreport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of parcels that went out and came in. */
@Component
class ParcelStore {
    private static final String KEPT =
            "select c.*, p.name person from annualreport_parcel c" + " join bodies_person p on p.id = c.person_id ";

    /** Which way a parcel went. */
    enum Direction {
        OUT,
        IN
    }

    private final JdbcClient jdbc;

    ParcelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KeptParcel add(
            Report report,
            Direction direction,
            ParcelKind kind,
            Parcel parcel,
            byte[] content,
            Person person,
            Moment when) {
        var id = jdbc.sql("insert into annualreport_parcel (report_id, direction, kind, number, sha256, content,"
                        + " signed_with, person_id, day, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id")
                .params(
                        report.id(),
                        direction.name(),
                        kind.name(),
                        parcel.manifest().number(),
                        parcel.sha256(),
                        content,
                        parcel.claimed().fingerprint(),
                        person.id(),
                        when.day(),
                        Timestamp.from(when.at()))
                .query(Long.class)
                .single();
        return new KeptParcel(
                id,
                parcel.manifest().number(),
                parcel.sha256(),
                parcel.claimed().fingerprint(),
                person.name(),
                when.day());
    }

    /** The latest of a report. */
    Optional<KeptParcel> last(Report report, Direction direction, ParcelKind kind) {
        return jdbc.sql(KEPT + "where c.report_id = ? and c.direction = ? and c.kind = ? order by c.id desc limit 1")
                .params(report.id(), direction.name(), kind.name())
                .query(ParcelStore::kept)
                .optional();
    }

    /** The one that came in with this digest. */
    Optional<KeptParcel> taken(String sha256) {
        return jdbc.sql(KEPT + "where c.direction = 'IN' and c.sha256 = ?")
                .param(sha256)
                .query(ParcelStore::kept)
                .optional();
    }

    byte[] content(KeptParcel parcel) {
        return jdbc.sql("select content from annualreport_parcel where id = ?")
                .param(parcel.id())
                .query(byte[].class)
                .single();
    }

    private static KeptParcel kept(ResultSet row, int number) throws SQLException {
        return new KeptParcel(
                row.getLong("id"),
                row.getLong("number"),
                row.getString("sha256"),
                row.getString("signed_with"),
                row.getString("person"),
                row.getDate("day").toLocalDate());
    }
}
