package org.gongkai.office.engagement.consultation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import java.util.Set;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.DeskEntry;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.trail.Trail;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What consultations offer in the staff navigation, and what is forgotten each night. */
@Configuration(proxyBeanMethods = false)
class ConsultationNavigation {
    private static final LocalTime NIGHT = LocalTime.of(2, 40);

    @Bean
    DeskEntry consultationsEntry() {
        return new DeskEntry(
                "engagement",
                9,
                "consultation.list",
                "consultations",
                Set.of(Duty.CLERK, Duty.REVIEWER, Duty.APPROVER, Duty.SUPERVISOR));
    }

    @Bean
    RecurringTask<Void> commentContacts(Comments comments, ConsultationRules rules, Trail trail) {
        return Tasks.recurring("engagement-comment-contacts", new Daily(OfficeDay.ZONE, NIGHT))
                .execute(
                        (instance, context) -> comments.forget(trail.now().day().minusDays(rules.contactDays())));
    }
}
