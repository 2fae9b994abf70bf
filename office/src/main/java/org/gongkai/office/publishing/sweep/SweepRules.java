package org.gongkai.office.publishing.sweep;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Set;
import org.gongkai.office.bodies.DeskEntry;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.trail.Trail;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What sweeping offers in the navigation, and what it does by itself. */
@Configuration(proxyBeanMethods = false)
class SweepRules {
    @Bean
    DeskEntry sweepEntry() {
        return new DeskEntry(
                "publishing",
                8,
                "sweep.title",
                "sweeps",
                Set.of(Duty.CLERK, Duty.REVIEWER, Duty.SECOND_REVIEWER, Duty.SECRECY, Duty.APPROVER, Duty.SUPERVISOR));
    }

    @Bean
    RecurringTask<Void> proceedSweeps(Sweeps sweeps, Trail trail) {
        return Tasks.recurring("publishing-sweeps", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((instance, context) -> sweeps.proceed(trail.now()));
    }
}
