package org.gongkai.office.supervision.crawl;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Set;
import org.gongkai.office.bodies.DeskEntry;
import org.gongkai.office.bodies.Duty;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who works on runs and when, and what this part offers in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class CrawlJobs {
    @Bean
    RecurringTask<Void> siteChecks(Crawler crawler, @Value("${gongkai.crawl.jobs:true}") boolean jobs) {
        return Tasks.recurring("supervision-crawl", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((instance, context) -> {
                    if (jobs) {
                        crawler.proceed();
                    }
                });
    }

    @Bean
    DeskEntry siteCheckEntry() {
        return new DeskEntry(
                "supervision",
                9,
                "crawl.title",
                "site-check",
                Set.of(Duty.CLERK, Duty.REVIEWER, Duty.APPROVER, Duty.SUPERVISOR));
    }

    @Bean
    DeskEntry siteHostEntry() {
        return new DeskEntry("administration", 88, "crawl.hosts", "site-hosts", Set.of(Duty.SYSTEM_ADMIN));
    }
}
