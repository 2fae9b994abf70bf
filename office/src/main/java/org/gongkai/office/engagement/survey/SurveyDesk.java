package org.gongkai.office.engagement.survey;

import java.util.List;
import java.util.Optional;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.Role;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.inward.InwardBox;
import org.gongkai.office.inward.InwardFiling;
import org.gongkai.office.inward.InwardReceiver;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Takes sheets where the office is, and seals them for the office where only the portal is. */
@Component
class SurveyDesk implements InwardReceiver {
    private static final String KIND = "survey";
    private static final String SURVEY = "survey";

    private final ObjectProvider<Sheets> sheets;
    private final Questions questions;
    private final Bodies bodies;
    private final InwardBox box;
    private final Trail trail;
    private final Role role;

    SurveyDesk(
            ObjectProvider<Sheets> sheets,
            Questions questions,
            Bodies bodies,
            InwardBox box,
            Trail trail,
            @Value("${gongkai.role:OFFICE}") Role role) {
        this.sheets = sheets;
        this.questions = questions;
        this.bodies = bodies;
        this.box = box;
        this.trail = trail;
        this.role = role;
    }

    void take(Body body, long survey, Answers answers) {
        var now = trail.now();
        if (role == Role.PORTAL) {
            var asked = questions.of(survey);
            Sheets.requireFits(asked, answers);
            var fields = AnswerForm.fields(answers, asked);
            fields.put(SURVEY, String.valueOf(survey));
            box.put(new InwardFiling(KIND, body.code(), now.day(), fields));
        } else {
            sheets.getObject()
                    .take(
                            body,
                            survey,
                            List.of(new Sheets.Sheet(answers, SheetWay.ONLINE, now.day(), Optional.empty())),
                            now);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String receive(InwardFiling filing, Moment now) {
        var id = filing.fields().getOrDefault(SURVEY, "");
        if (!id.matches("\\d{1,18}")) {
            throw Refusal.notFound();
        }
        var survey = Long.parseLong(id);
        var form = new Form(filing.fields());
        var answers = AnswerForm.read(form, questions.of(survey));
        form.settle();
        var on = filing.day().isAfter(now.day()) ? now.day() : filing.day();
        sheets.getObject()
                .take(
                        bodies.withCode(filing.body()),
                        survey,
                        List.of(new Sheets.Sheet(answers, SheetWay.ONLINE, on, Optional.empty())),
                        now);
        return id;
    }
}
