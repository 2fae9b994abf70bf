package org.gongkai.office.requests;

import java.time.LocalDate;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Lane;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.trail.Moment;
import org.gongkai.report.model.ApplicantColumn;

/** A body with somebody for each duty on a request, and what they do with one. */
final class ARequest {
    static final Requests REQUESTS = OfficeServer.bean(Requests.class);

    final AnOffice office = AnOffice.alone();
    final Body body = office.body;
    final Person caseworker = office.person(Duty.CASEWORKER);
    final Person legal = office.person(Duty.LEGAL);
    final Person head = office.person(Duty.APPROVER);

    static Moment on(LocalDate day) {
        return new Moment(day, day.atTime(10, 0).atZone(OfficeDay.ZONE).toInstant());
    }

    static Moment on(String day) {
        return on(LocalDate.parse(day));
    }

    static Filing filing(Intake intake, ApplicantColumn kind, String content) {
        var applicant = new Applicant("李秀兰", "130102198503071243", "", "0472-0000001", "", "", "");
        return new Filing(intake, kind, applicant, "公共维修项目验收材料", content, Way.DOWNLOAD);
    }

    long received(String day) {
        var filing = filing(Intake.IN_PERSON, ApplicantColumn.NATURAL_PERSON, "2020年公共维修项目的验收报告");
        return REQUESTS.register(caseworker, body, filing, Particulars.of(LocalDate.parse(day), ""), on(day))
                .id();
    }

    Person of(Act act) {
        return switch (act.duty()) {
            case LEGAL -> legal;
            case APPROVER -> head;
            default -> caseworker;
        };
    }

    void act(long id, Act act, Particulars typed, Moment now) {
        REQUESTS.act(of(act), body, id, REQUESTS.get(body, id, now).seen(), act, typed, now);
    }

    void act(long id, Act act, String day) {
        act(id, act, Particulars.of(LocalDate.parse(day), "说明"), on(day));
    }

    void answered(long id, AnswerType type, String day) {
        act(id, Act.DRAFT, Particulars.of(LocalDate.parse(day), "理由").code(type), on(day));
        if (body.lane() != Lane.SMALL) {
            act(id, Act.PASS_LEGAL, day);
        }
        act(id, Act.APPROVE, day);
        act(id, Act.SEND, day);
    }

    Life life(long id, String day) {
        return REQUESTS.get(body, id, on(day)).life();
    }
}
