package org.gongkai.office.disputes;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.requests.Act;
import org.gongkai.office.requests.AnswerType;
import org.gongkai.office.requests.Applicant;
import org.gongkai.office.requests.Filing;
import org.gongkai.office.requests.Intake;
import org.gongkai.office.requests.Particulars;
import org.gongkai.office.requests.Requests;
import org.gongkai.office.requests.Way;
import org.gongkai.office.trail.Moment;
import org.gongkai.report.model.ApplicantColumn;

/** A body with somebody for each duty on a dispute, and what they do with one. */
final class ADispute {
    static final Disputes DISPUTES = OfficeServer.bean(Disputes.class);
    private static final Requests REQUESTS = OfficeServer.bean(Requests.class);

    final AnOffice office = AnOffice.alone();
    final Body body = office.body;
    final Person caseworker = office.person(Duty.CASEWORKER);
    final Person legal = office.person(Duty.LEGAL);
    final Person head = office.person(Duty.APPROVER);

    static Moment on(String day) {
        return on(LocalDate.parse(day));
    }

    static Moment on(LocalDate day) {
        return new Moment(day, day.atTime(10, 0).atZone(OfficeDay.ZONE).toInstant());
    }

    static Party party() {
        return new Party("李秀兰", "0472-0000001", "撤销被申请人作出的答复，责令重新答复");
    }

    static DisputeFiling filing(Track track, LocalDate received) {
        return new DisputeFiling(
                track,
                Optional.empty(),
                Optional.empty(),
                "测试区人民政府",
                "测复〔2021〕1号",
                "公共维修项目验收材料公开",
                party(),
                received,
                Procedure.ORDINARY,
                track.group().isPresent() ? Optional.empty() : Optional.of(received.plusDays(20)),
                "");
    }

    static DisputeFiling about(DisputeFiling plain, Optional<Long> request, Optional<Long> after) {
        return new DisputeFiling(
                plain.track(),
                request,
                after,
                plain.organ(),
                plain.reference(),
                plain.title(),
                plain.party(),
                plain.received(),
                plain.procedure(),
                plain.until(),
                plain.why());
    }

    long received(Track track, String day) {
        return DISPUTES.register(caseworker, body, filing(track, LocalDate.parse(day)), on(day));
    }

    /** A suit after a review, both about no request. */
    long suitAfter(long review, String day) {
        var filing =
                about(filing(Track.SUIT_AFTER_REVIEW, LocalDate.parse(day)), Optional.empty(), Optional.of(review));
        return DISPUTES.register(caseworker, body, filing, on(day));
    }

    /** A request that was answered, sealed by a small office in one day. */
    long answeredRequest(AnswerType type, String day) {
        var applicant = new Applicant("李秀兰", "130102198503071243", "", "0472-0000001", "", "", "");
        var filing = new Filing(
                Intake.IN_PERSON, ApplicantColumn.NATURAL_PERSON, applicant, "公共维修项目验收材料", "2020年验收报告", Way.DOWNLOAD);
        var when = on(day);
        var typed = Particulars.of(when.day(), "说明");
        var id = REQUESTS.register(caseworker, body, filing, typed, when).id();
        step(id, caseworker, Act.DRAFT, typed.code(type), when);
        step(id, head, Act.APPROVE, typed, when);
        step(id, caseworker, Act.SEND, typed, when);
        return id;
    }

    private void step(long id, Person person, Act act, Particulars typed, Moment when) {
        REQUESTS.act(person, body, id, REQUESTS.get(body, id, when).seen(), act, typed, when);
    }

    void act(Person person, long id, DisputeAct act, DisputeTyped typed, Moment now) {
        DISPUTES.act(person, body, id, DISPUTES.get(body, id, now).life().seen(), act, typed, now);
    }

    void act(long id, DisputeAct act, DisputeTyped typed) {
        act(act == DisputeAct.VOID ? head : caseworker, id, act, typed, on(typed.day()));
    }

    void act(long id, DisputeAct act, String day) {
        act(id, act, typed(day));
    }

    void decide(long id, DisputeResult result, String day) {
        act(id, DisputeAct.DECIDE, typed(day).code(result));
    }

    static DisputeTyped typed(String day) {
        return DisputeTyped.of(LocalDate.parse(day), "说明");
    }

    DisputeLife life(long id, String day) {
        return DISPUTES.get(body, id, on(day)).life();
    }
}
