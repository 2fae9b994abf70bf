package org.gongkai.office.supervision;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalTime;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.trail.Trail;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What supervision does by itself: it carries out what was asked for, and at night asks for what is planned. */
@Configuration(proxyBeanMethods = false)
class InspectionJobs {
    private static final LocalTime NIGHT = LocalTime.of(3, 20);

    @Bean
    RecurringTask<Void> proceedInspections(Inspections inspections, Trail trail) {
        return Tasks.recurring("supervision-inspections", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((instance, context) -> inspections.proceed(trail.now()));
    }

    @Bean
    RecurringTask<Void> planInspections(InspectionPlans plans, Trail trail) {
        return Tasks.recurring("supervision-plans", new Daily(OfficeDay.ZONE, NIGHT))
                .execute((instance, context) -> plans.ask(trail.now()));
    }
}
