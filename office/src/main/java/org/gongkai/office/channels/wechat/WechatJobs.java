package org.gongkai.office.channels.wechat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.channels.outbox.ChannelSettings;
import org.gongkai.office.trail.Trail;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When read numbers are asked for: in the morning, when the platform has counted the day before. */
@Configuration(proxyBeanMethods = false)
class WechatJobs {
    private static final LocalTime MORNING = LocalTime.of(9, 20);

    @Bean
    RecurringTask<Void> wechatReadNumbers(ReadNumbers numbers, ChannelSettings settings, Bodies bodies, Trail trail) {
        return Tasks.recurring("channels-reads", new Daily(OfficeDay.ZONE, MORNING))
                .execute((instance, context) -> {
                    for (var body : bodies.all()) {
                        numbers.fetch(settings.of(body), trail.now());
                    }
                });
    }
}
