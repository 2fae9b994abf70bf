package org.gongkai.office.channels;

import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may write in the records of channels, and in whose. */
@Component
class ChannelGate {
    private final JdbcClient jdbc;
    private final Bodies bodies;

    ChannelGate(JdbcClient jdbc, Bodies bodies) {
        this.jdbc = jdbc;
        this.bodies = bodies;
    }

    /** @throws Refusal to everybody but a clerk of the body */
    void requireClerk(Person person, Body body) {
        if (!bodies.requireAny(person, body).contains(Duty.CLERK)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
    }

    /** @throws Refusal not found, where it is no channel of the body */
    void channel(Body body, long channel) {
        exists("channels_channel where id = ? and body_id = ?", channel, body);
    }

    /** @throws Refusal not found, where it is no placement of the body */
    void placement(Body body, long placement) {
        exists(
                "channels_placement p join channels_channel c on c.id = p.channel_id where p.id = ? and c.body_id = ?",
                placement,
                body);
    }

    private void exists(String from, long id, Body body) {
        if (jdbc.sql("select 1 from " + from)
                .params(id, body.id())
                .query(Integer.class)
                .optional()
                .isEmpty()) {
            throw Refusal.notFound();
        }
    }
}
