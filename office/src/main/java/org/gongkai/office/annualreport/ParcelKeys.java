package org.gongkai.office.annualreport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.Refusal.Kind;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.SigningKey;
import org.gongkai.office.trail.Trail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom parcels are believed: the key that somebody has compared with the other side by another way, such as the
 * telephone, when the first parcel came. From then on no other key is believed until this one is withdrawn.
 */
@Component
class ParcelKeys {
    static final String THING = "report-key";

    /** Which key of a body's exchange. */
    enum Side {
        /** Signs the body's reports. */
        BELOW,
        /** Signs the answers to it. */
        ABOVE
    }

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Path own;

    ParcelKeys(JdbcClient jdbc, Trail trail, @Value("${gongkai.trail.key}") Path own) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.own = own;
    }

    /** The key of this office; empty in the first seconds of its first start. */
    Optional<SigningKey> own() {
        try {
            return SigningKey.isAbsent(own) ? Optional.empty() : Optional.of(SigningKey.in(own));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A key that is believed. */
    Optional<KnownKey> known(Body body, Side side) {
        return known(List.of(body), side).stream().findFirst();
    }

    /** The keys of bodies that are believed. */
    List<KnownKey> known(List<Body> bodies, Side side) {
        if (bodies.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select k.*, p.name person, b.code, b.short_name from annualreport_parcel_key k"
                        + " join bodies_person p on p.id = k.confirmed_by join bodies_body b on b.id = k.body_id"
                        + " where k.body_id in (:bodies) and k.side = :side and k.withdrawn_by is null order by k.id")
                .param("bodies", bodies.stream().map(Body::id).toList())
                .param("side", side.name())
                .query((row, n) -> new KnownKey(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("short_name"),
                        row.getString("open_key"),
                        row.getString("fingerprint"),
                        row.getString("person"),
                        row.getObject("confirmed_on", LocalDate.class)))
                .list();
    }

    /**
     * Refuses a parcel that is not signed by the key believed; the first one makes its key believed where somebody has
     * typed the fingerprint the other side told.
     *
     * @throws Refusal {@code parcel-first}, {@code parcel-fingerprint}, {@code parcel-other-key}, {@code parcel-forged},
     *     {@code parcel-damaged}
     */
    void believe(Person person, Body body, Side side, Parcel parcel, String typed, Moment when) {
        var claimed = parcel.claimed();
        var known = known(body, side);
        if (known.isPresent()) {
            if (!known.get().fingerprint().equals(claimed.fingerprint())) {
                throw new Refusal(
                        Kind.INVALID,
                        "parcel-other-key",
                        claimed.fingerprint(),
                        known.get().fingerprint());
            }
            parcel.requireSigned(key(known.get()));
            return;
        }
        parcel.requireSigned(claimed);
        if (typed.isBlank()) {
            throw new Refusal(Kind.INVALID, "parcel-first", body.name());
        }
        if (!bare(typed).equals(bare(claimed.fingerprint()))) {
            throw new Refusal(Kind.INVALID, "parcel-fingerprint", body.name());
        }
        keep(person, body, side, claimed, when);
    }

    private static SigningKey key(KnownKey known) {
        try {
            return SigningKey.trusted(known.open());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(Person person, Body body, Side side, SigningKey key, Moment when) {
        var id = jdbc.sql("insert into annualreport_parcel_key (body_id, side, open_key, fingerprint, confirmed_by,"
                        + " confirmed_on, at) values (?, ?, ?, ?, ?, ?, ?) returning id")
                .params(
                        body.id(),
                        side.name(),
                        key.openText(),
                        key.fingerprint(),
                        person.id(),
                        when.day(),
                        Timestamp.from(when.at()))
                .query(Long.class)
                .single();
        trail.record(when, person.id(), body.id(), THING, id, "confirm", "key");
    }

    /** No longer believed, as after a new installation there; the next parcel is compared anew. */
    void withdraw(Person person, Body body, Side side, Moment when) {
        var known = known(body, side).orElseThrow(Refusal::notFound);
        jdbc.sql("update annualreport_parcel_key set withdrawn_by = ?, withdrawn_at = ? where id = ?")
                .params(person.id(), Timestamp.from(when.at()), known.id())
                .update();
        trail.record(when, person.id(), body.id(), THING, known.id(), "withdraw", "key");
    }

    private static String bare(String fingerprint) {
        return fingerprint.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-f]", "");
    }
}
