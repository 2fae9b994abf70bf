package org.gongkai.office.engagement.consultation;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.trail.Moment;

/** A consultation of an office, valid by default. */
final class AConsultation {
    private static final Consultations CONSULTATIONS = OfficeServer.bean(Consultations.class);

    private final AnOffice office;
    private ConsultationKind kind = ConsultationKind.OTHER;
    private LocalDate closes = LocalDate.of(2022, 1, 20);
    private String shorter = "";
    private Optional<Hearing> hearing = Optional.empty();

    private AConsultation(AnOffice office) {
        this.office = office;
    }

    static AConsultation of(AnOffice office) {
        return new AConsultation(office);
    }

    AConsultation kind(ConsultationKind of) {
        kind = of;
        return this;
    }

    AConsultation closes(String day) {
        closes = LocalDate.parse(day);
        return this;
    }

    AConsultation shorterFor(String reason) {
        shorter = reason;
        return this;
    }

    AConsultation hearing(String day) {
        hearing = Optional.of(new Hearing(LocalDate.parse(day), "街道会议室"));
        return this;
    }

    ConsultationDraft text() {
        return new ConsultationDraft(
                kind,
                "关于停车管理办法征求意见稿公开征求意见",
                "为方便居民停车，起草本办法。",
                "第一条 停车位向居民开放。",
                Optional.empty(),
                closes,
                shorter,
                hearing);
    }

    long draftedOn(String day) {
        return CONSULTATIONS.draft(office.clerk, office.body, text(), on(day));
    }

    /** Opened by the approver. */
    long openedOn(String day) {
        var id = draftedOn(day);
        act(office, id, ConsultationAct.SUBMIT, "", day);
        act(office, id, ConsultationAct.OPEN, "", day);
        return id;
    }

    /** An act by whoever may do it. */
    static void act(AnOffice office, long id, ConsultationAct act, String words, String day) {
        var person = act.duty() == org.gongkai.office.bodies.Duty.CLERK ? office.clerk : office.approver;
        CONSULTATIONS.act(
                person,
                office.body,
                id,
                CONSULTATIONS.get(office.body, id).version(),
                act,
                Consultations.Given.words(words),
                on(day));
    }

    static Moment on(String day) {
        var date = LocalDate.parse(day);
        return new Moment(date, date.atTime(10, 0).atZone(OfficeDay.ZONE).toInstant());
    }
}
