package org.gongkai.office.engagement.survey;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.DeskEntry;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.deadlines.Reminder;
import org.gongkai.office.deadlines.Reminders;
import org.gongkai.office.trail.Moment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What surveys offer in the staff navigation, and what a body is reminded of. */
@Configuration(proxyBeanMethods = false)
class SurveyReminders {
    @Bean
    DeskEntry surveysEntry() {
        return new DeskEntry(
                "engagement",
                10,
                "survey.list",
                "surveys",
                Set.of(Duty.CLERK, Duty.REVIEWER, Duty.APPROVER, Duty.SUPERVISOR));
    }

    @Bean
    Reminders remindersOfSurveys(Surveys surveys) {
        return (body, now) -> of(surveys, body, now);
    }

    private static List<Reminder> of(Surveys surveys, Body body, Moment now) {
        return surveys.of(body).stream()
                .flatMap(found -> of(found.survey(), now).stream())
                .toList();
    }

    private static List<Reminder> of(Survey survey, Moment now) {
        return switch (survey.state()) {
            case REVIEW -> List.of(reminder("survey.remind.review", survey, now, Duty.APPROVER));
            case RESULT_REVIEW -> List.of(reminder("survey.remind.publish", survey, now, Duty.APPROVER));
            case OPEN ->
                Stream.of(reminder("survey.remind.closed", survey, now, Duty.CLERK))
                        .filter(reminder -> !survey.takesAnswersOn(now.day()))
                        .toList();
            case DRAFT, DONE -> List.of();
        };
    }

    private static Reminder reminder(String key, Survey survey, Moment now, Duty duty) {
        return new Reminder(key, List.of(survey.title()), "surveys/" + survey.id(), now.day(), false)
                .ofCase("", Set.of(duty));
    }
}
