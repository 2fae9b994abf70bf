package org.gongkai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class JobsTest {
    @Test
    void the_office_looks_by_itself_for_what_is_to_be_published() throws InterruptedException {
        var jdbc = OfficeServer.bean(JdbcClient.class);
        var patience = Instant.now().plusSeconds(60);
        while (runs(jdbc) == 0 && Instant.now().isBefore(patience)) {
            Thread.sleep(500);
        }
        assertThat(runs(jdbc)).isEqualTo(1);
    }

    private static int runs(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from office_job where task_name = 'publishing-scheduled'"
                        + " and last_success is not null and consecutive_failures = 0")
                .query(Integer.class)
                .single();
    }
}
