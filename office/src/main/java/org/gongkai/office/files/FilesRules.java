package org.gongkai.office.files;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.gongkai.office.trail.Trail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files lie, and who tidies up there. */
@Configuration(proxyBeanMethods = false)
class FilesRules {
    @Bean
    MasterKey masterKey(@Value("${gongkai.data}") Path data) throws IOException {
        return MasterKey.in(data);
    }

    @Bean
    FileFolder fileFolder(@Value("${gongkai.data}") Path data, MasterKey master) {
        return new FileFolder(data, master);
    }

    @Bean
    RecurringTask<Void> sweepFiles(Sweeper sweeper, Trail trail) {
        return Tasks.recurring("files-sweep", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> sweeper.sweep(trail.now().at()));
    }

    @Bean
    RecurringTask<Void> sweepHalfUploads(HalfUploads uploads, Trail trail) {
        return Tasks.recurring("files-half-uploads", FixedDelay.of(Duration.ofMinutes(15)))
                .execute((instance, context) -> uploads.sweep(trail.now().at()));
    }
}
