package org.gongkai.office.engagement.survey;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.office.Form;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.pages.Histories;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one survey for its staff. */
@Component
class SurveyView {
    private static final int SHOWN = 100;

    private final Bodies bodies;
    private final Surveys surveys;
    private final Sheets sheets;
    private final SurveyResults results;
    private final Histories histories;

    SurveyView(Bodies bodies, Surveys surveys, Sheets sheets, SurveyResults results, Histories histories) {
        this.bodies = bodies;
        this.surveys = surveys;
        this.sheets = sheets;
        this.results = results;
        this.histories = histories;
    }

    ModelAndView page(Person me, Body body, long id, Form form) {
        var found = surveys.get(body, id);
        var duties = bodies.duties(me, body);
        var questions = surveys.questions(id);
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("found", found);
        model.put("form", form);
        model.put("questions", questions);
        model.put("result", results.published(found.survey()).orElseGet(() -> results.now(found)));
        model.put("said", said(questions));
        model.put("returned", surveys.returned(id));
        model.put("history", histories.of(Surveys.THING, id));
        model.put("writes", duties.contains(Duty.CLERK));
        model.put(
                "acts",
                Arrays.stream(SurveyAct.values())
                        .filter(act -> act.isFrom(found.survey().state()) && act.isFor(duties))
                        .toList());
        return new ModelAndView("engagement/surveyCase", model);
    }

    private Map<Long, List<String>> said(List<Question> questions) {
        return questions.stream()
                .filter(question -> question.kind() == Question.Kind.TEXT)
                .collect(Collectors.toMap(Question::id, question -> sheets.said(question.id(), SHOWN)));
    }
}
