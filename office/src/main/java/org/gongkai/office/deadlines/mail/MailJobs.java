package org.gongkai.office.deadlines.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import java.util.Set;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.DeskEntry;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.trail.Trail;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When daily mail goes out: in the morning, and again later for what failed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailRules.class)
class MailJobs {
    private static final LocalTime[] MORNING = {
        LocalTime.of(8, 0), LocalTime.of(8, 30), LocalTime.of(9, 30), LocalTime.of(11, 0)
    };

    @Bean
    RecurringTask<Void> dailyMailTask(DailyMail mail, Trail trail) {
        return Tasks.recurring("deadlines-mail", new Daily(OfficeDay.ZONE, MORNING))
                .execute((instance, context) -> mail.send(trail.now()));
    }

    @Bean
    DeskEntry dailyMailEntry() {
        return new DeskEntry("administration", 85, "mail.title", "daily-mail", Set.of(Duty.SYSTEM_ADMIN));
    }
}
