package org.gongkai.office.engagement.subscription;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.DeskEntry;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.trail.Trail;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When subscriptions are told: the question to confirm soon, the digest in the evening and again later for what failed. */
@Configuration(proxyBeanMethods = false)
class SubscriptionJobs {
    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final LocalTime[] EVENING = {
        LocalTime.of(17, 30), LocalTime.of(18, 0), LocalTime.of(19, 30), LocalTime.of(21, 0)
    };
    private static final LocalTime NIGHT = LocalTime.of(2, 50);

    @Bean
    RecurringTask<Void> subscriptionConfirmations(Subscriptions subscriptions, Trail trail) {
        return Tasks.recurring("engagement-confirmations", FixedDelay.of(PAUSE))
                .execute((instance, context) -> subscriptions.sendConfirmations(trail.now()));
    }

    @Bean
    RecurringTask<Void> subscriptionDigests(Digests digests, Trail trail) {
        return Tasks.recurring("engagement-digests", new Daily(OfficeDay.ZONE, EVENING))
                .execute((instance, context) -> digests.send(trail.now()));
    }

    @Bean
    RecurringTask<Void> subscriptionsUnconfirmed(Subscriptions subscriptions, Trail trail) {
        return Tasks.recurring("engagement-unconfirmed", new Daily(OfficeDay.ZONE, NIGHT))
                .execute((instance, context) -> subscriptions.forgetUnconfirmed(trail.now()));
    }

    @Bean
    DeskEntry subscriptionsEntry() {
        return new DeskEntry("administration", 86, "subscription.title", "subscriptions", Set.of(Duty.SYSTEM_ADMIN));
    }
}
