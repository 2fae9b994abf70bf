package org.gongkai.office.supervision.inspection;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.office.publishing.Interpretations;
import org.springframework.stereotype.Component;

/** 政策文件缺少解读: neither an interpretation that is public, nor a reason, nor a day that lies ahead. */
@Component
final class Interpreted implements InspectionRule {
    @Override
    public String indicator() {
        return "deduct_interpretation";
    }

    @Override
    public Look look(Inspected body, Limits limits) {
        return InspectionRule.each((item, found) -> {
            if (!item.shown().metadata().kind().needsInterpretation() || body.shows(item.explainedBy())) {
                return;
            }
            var published = item.shown().publishedOn();
            var late = body.calendar().workingDaysBetween(published, body.day()) > limits.of("working_days");
            var reason = item.plan().filter(plan -> plan.intent() == Interpretations.Intent.NONE);
            var promised = item.plan()
                    .filter(plan -> plan.intent() == Interpretations.Intent.PLANNED)
                    .flatMap(Interpretations.Plan::dueOn);
            if (reason.isPresent() || promised.isEmpty() && !late || isAhead(promised, body.day())) {
                return;
            }
            found.accept(
                    promised.isPresent()
                            ? body.fault(
                                    indicator(),
                                    item,
                                    "interpretation-late",
                                    promised.get().toString())
                            : body.fault(indicator(), item, "interpretation-missing", published.toString()));
        });
    }

    private static boolean isAhead(Optional<LocalDate> promised, LocalDate day) {
        return promised.filter(due -> !due.isBefore(day)).isPresent();
    }
}
