package org.gongkai.office.channels.outbox;

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

/** What channels do by themselves, and what they offer in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class PostingJobs {
    private static final Duration BETWEEN = Duration.ofSeconds(15);
    private static final Duration TURN = Duration.ofMinutes(1);
    private static final LocalTime NIGHT = LocalTime.of(3, 10);

    @Bean
    RecurringTask<Void> channelPlanTail(PlanTail tail, Trail trail) {
        return Tasks.recurring("channels-plan", FixedDelay.of(BETWEEN)).execute((instance, context) -> {
            while (tail.step(trail.now())) {
                Thread.onSpinWait();
            }
        });
    }

    @Bean
    RecurringTask<Void> channelOutbox(Outbox outbox, Trail trail) {
        return Tasks.recurring("channels-outbox", FixedDelay.of(BETWEEN)).execute((instance, context) -> {
            var end = trail.now().at().plus(TURN);
            for (var now = trail.now(); now.at().isBefore(end) && outbox.step(now); now = trail.now()) {
                if (context.getSchedulerState().isShuttingDown()) {
                    return;
                }
            }
        });
    }

    @Bean
    RecurringTask<Void> channelAppearances(Appearances appearances, Trail trail) {
        return Tasks.recurring("channels-appearances", new Daily(OfficeDay.ZONE, NIGHT))
                .execute((instance, context) -> appearances.look(trail.now()));
    }

    @Bean
    DeskEntry postingList() {
        return new DeskEntry(
                "publishing",
                55,
                "posting.list",
                "postings",
                Set.of(Duty.CLERK, Duty.REVIEWER, Duty.SECOND_REVIEWER, Duty.APPROVER));
    }

    @Bean
    DeskEntry channelSettingsEntry() {
        return new DeskEntry(
                "administration", 88, "channel-setting.title", "channel-settings", Set.of(Duty.SYSTEM_ADMIN));
    }
}
