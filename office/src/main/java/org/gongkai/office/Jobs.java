package org.gongkai.office;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** 定时任务: runs what modules offer as beans, each due run once however many nodes there are. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Jobs {
    private static final String TABLE = "office_job";

    @Bean(destroyMethod = "stop")
    Scheduler jobScheduler(DataSource database, List<RecurringTask<?>> jobs) {
        return Scheduler.create(database)
                .startTasks(jobs)
                .tableName(TABLE)
                .threads(2)
                .pollingInterval(Duration.ofSeconds(10))
                .build();
    }

    /** Starts them once the tables are there and the office answers. */
    @Bean
    JobStart jobStart(Scheduler jobScheduler) {
        return new JobStart(jobScheduler);
    }

    /** Listens for the end of the start. */
    static final class JobStart {
        private final Scheduler scheduler;

        JobStart(Scheduler scheduler) {
            this.scheduler = scheduler;
        }

        @EventListener(ApplicationReadyEvent.class)
        void start() {
            scheduler.start();
        }
    }
}
