package org.gongkai.office.trail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.gongkai.office.OfficeDay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the trail does by itself: seal and sign all day, check everything at night. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TrailFolders.class)
class TrailJobs {
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final LocalTime NIGHT = LocalTime.of(3, 30);

    @Bean
    RecurringTask<Void> trailSeal(Sealer sealer, Heads heads, OfficeDay day) {
        return Tasks.recurring("trail-seal", FixedDelay.of(PAUSE)).execute((instance, context) -> {
            sealer.seal();
            try {
                // heads are signed on real days, also where the office lives on a set one
                heads.sign(LocalDate.ofInstant(day.clock().instant(), OfficeDay.ZONE));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Bean
    RecurringTask<Void> trailCheck(Verifier verifier, OfficeDay day) {
        return Tasks.recurring("trail-check", new Daily(OfficeDay.ZONE, NIGHT))
                .execute((instance, context) ->
                        verifier.verifyAndKeep(day.clock().instant()));
    }
}
