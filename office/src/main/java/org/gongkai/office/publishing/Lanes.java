package org.gongkai.office.publishing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Lane;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 审核程序: the lane of each kind of document of a body, as data kept by the district. */
@Component
public final class Lanes {
    private final JdbcClient jdbc;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Lanes(JdbcClient jdbc, Trail trail, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** The lane below which this kind is not reviewed: what is set for the kind, or else the lane of the body. */
    public Lane least(Body body, DocumentKind kind) {
        return jdbc.sql("select lane from publishing_lane where body_id = ? and kind = ?")
                .params(body.id(), kind.name())
                .query(String.class)
                .optional()
                .map(Lane::valueOf)
                .orElse(body.lane());
    }

    /** The lane of each kind. */
    public Map<DocumentKind, Lane> of(Body body) {
        var lanes = new EnumMap<DocumentKind, Lane>(DocumentKind.class);
        for (var kind : DocumentKind.values()) {
            lanes.put(kind, least(body, kind));
        }
        return lanes;
    }

    /**
     * Sets the lane of a kind; it holds for what is submitted from now on.
     *
     * @param lane empty: that of the body
     */
    void set(Person person, Body body, DocumentKind kind, Optional<Lane> lane, Moment when) {
        if (lane.filter(chosen -> chosen == Lane.EMERGENCY).isPresent()) {
            throw new Refusal(Refusal.Kind.INVALID, "lane-emergency");
        }
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from publishing_lane where body_id = ? and kind = ?")
                    .params(body.id(), kind.name())
                    .update();
            lane.ifPresent(chosen -> jdbc.sql("insert into publishing_lane (body_id, kind, lane) values (?, ?, ?)")
                    .params(body.id(), kind.name(), chosen.name())
                    .update());
            trail.record(when, person.id(), body.id(), "body", body.id(), "set-lane", kind.name());
        });
    }
}
