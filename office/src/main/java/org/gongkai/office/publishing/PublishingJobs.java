package org.gongkai.office.publishing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.gongkai.office.trail.Trail;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What publishing does by itself. */
@Configuration(proxyBeanMethods = false)
class PublishingJobs {
    @Bean
    RecurringTask<Void> forgetWorkingCopies(WorkingCopies copies, Trail trail) {
        return Tasks.recurring("publishing-working-copies", FixedDelay.of(Duration.ofDays(1)))
                .execute((instance, context) -> copies.forget(trail.now().at()));
    }

    @Bean
    RecurringTask<Void> publishScheduled(ScheduledPublication publication, Trail trail) {
        return Tasks.recurring("publishing-scheduled", FixedDelay.of(Duration.ofSeconds(30)))
                .execute((instance, context) -> publication.publishDue(trail.now()));
    }

    @Bean
    RecurringTask<Void> takeDownDue(Takedowns takedowns, Trail trail) {
        return Tasks.recurring("publishing-takedowns", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((instance, context) -> takedowns.takeDownDue(trail.now()));
    }
}
