package org.gongkai.office.engagement.consultation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;
import org.gongkai.office.Form;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.pages.Histories;
import org.gongkai.office.trail.Moment;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one consultation for its staff. */
@Component
class ConsultationView {
    private final Bodies bodies;
    private final Consultations consultations;
    private final Comments comments;
    private final Topics topics;
    private final Feedbacks feedbacks;
    private final Hearings hearings;
    private final ConsultationPeriods periods;
    private final Histories histories;

    ConsultationView(
            Bodies bodies,
            Consultations consultations,
            Comments comments,
            Topics topics,
            Feedbacks feedbacks,
            Hearings hearings,
            ConsultationPeriods periods,
            Histories histories) {
        this.bodies = bodies;
        this.consultations = consultations;
        this.comments = comments;
        this.topics = topics;
        this.feedbacks = feedbacks;
        this.hearings = hearings;
        this.periods = periods;
        this.histories = histories;
    }

    ModelAndView page(Person me, Body body, long id, Form form, Moment now) {
        var found = consultations.get(body, id);
        var duties = bodies.duties(me, body);
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("found", found);
        model.put("form", form);
        model.put("periods", periods);
        model.put("comments", comments.of(id));
        model.put("topics", topics.of(id));
        model.put("feedback", feedbacks.of(id));
        model.put("hearing", hearings.of(id));
        var works = duties.contains(Duty.CLERK) && found.consultation().state() == ConsultationState.OPEN;
        model.put("participants", works ? hearings.participants(me, body, id, now) : Optional.empty());
        model.put("returned", consultations.returned(id));
        model.put("history", histories.of(Consultations.THING, id));
        model.put("writes", duties.contains(Duty.CLERK));
        model.put(
                "acts",
                Arrays.stream(ConsultationAct.values())
                        .filter(act -> act.isFrom(found.consultation().state()) && act.isFor(duties))
                        .toList());
        return new ModelAndView("engagement/consultationCase", model);
    }
}
