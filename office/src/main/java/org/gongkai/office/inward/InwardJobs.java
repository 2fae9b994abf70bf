package org.gongkai.office.inward;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.gongkai.office.trail.Trail;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What came from outside is delivered within seconds. */
@Configuration(proxyBeanMethods = false)
class InwardJobs {
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Bean
    RecurringTask<Void> inwardDeliveries(InwardDelivery delivery, Trail trail) {
        return Tasks.recurring("inward-delivery", FixedDelay.of(PAUSE))
                .execute((instance, context) -> delivery.run(trail.now()));
    }
}
