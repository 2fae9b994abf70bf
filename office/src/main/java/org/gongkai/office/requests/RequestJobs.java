package org.gongkai.office.requests;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.trail.Trail;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the office does with requests by itself: at night it erases proofs of identity whose time is over. */
@Configuration(proxyBeanMethods = false)
class RequestJobs {
    private static final LocalTime NIGHT = LocalTime.of(2, 40);

    @Bean
    RecurringTask<Void> identityErasure(Filings filings, Trail trail) {
        return Tasks.recurring("request-identity", new Daily(OfficeDay.ZONE, NIGHT))
                .execute((instance, context) -> filings.eraseIdentities(trail.now()));
    }
}
