package org.gongkai.office.engagement;

import java.time.LocalDate;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.trail.Moment;

/** A body with somebody for each duty on a message, and what they do with one. */
final class AMessage {
    static final Messages MESSAGES = OfficeServer.bean(Messages.class);
    static final MessageIntake INTAKE = OfficeServer.bean(MessageIntake.class);

    final AnOffice office = AnOffice.alone();
    final Body body = office.body;
    final Person clerk = office.clerk;
    final Person reviewer = office.person(Duty.REVIEWER);

    static Moment on(String day) {
        var date = LocalDate.parse(day);
        return new Moment(date, date.atTime(10, 0).atZone(OfficeDay.ZONE).toInstant());
    }

    static MessageFiling filing(MessageKind kind) {
        return new MessageFiling(
                kind, "社区食堂什么时候开放", "请问和平社区食堂什么时候恢复开放？家里老人需要就餐。", "13812345678", MessageFiling.Consent.GIVEN, "/");
    }

    MessageReceipt received(MessageKind kind, String day) {
        return INTAKE.take(body, filing(kind), on(day));
    }

    MessageLife life(long id, String day) {
        return MESSAGES.get(body, id, on(day)).life();
    }

    void act(Person person, long id, MessageAct act, MessageTyped typed, String day) {
        MESSAGES.act(person, body, id, life(id, day).seen(), act, typed, on(day));
    }

    void drafted(long id, String day) {
        act(clerk, id, MessageAct.DRAFT, MessageTyped.of("社区食堂已恢复开放，就餐时间为11时至13时。"), day);
    }

    /** Drafted and approved on a day. */
    void answered(long id, String day) {
        drafted(id, day);
        act(reviewer, id, MessageAct.APPROVE, MessageTyped.of(""), day);
    }
}
