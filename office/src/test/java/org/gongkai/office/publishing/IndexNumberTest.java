package org.gongkai.office.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.bodies.Bodies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class IndexNumberTest {
    private final JdbcClient jdbc = OfficeServer.bean(JdbcClient.class);

    @ParameterizedTest
    @CsvSource({
        "{code}/{month}-{serial:5}, hepinglu/202110-00013",
        "{code}-{year}-{serial}, hepinglu-2021-13",
        "{code}{serial:3}, hepinglu013"
    })
    void the_number_follows_the_pattern_of_the_installation(String pattern, String written) {
        var body = OfficeServer.bean(Bodies.class).withCode("hepinglu");
        assertThat(new IndexNumber(jdbc, pattern).written(body, LocalDate.of(2021, 10, 9), 13))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{uscc}/{month}", "{month}-{serial:5}", "{uscc}-{day}-{serial}", ""})
    void a_pattern_without_a_body_or_a_serial_number_or_with_a_foreign_part_is_refused(String pattern) {
        assertThatThrownBy(() -> new IndexNumber(jdbc, pattern)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void serial_numbers_run_per_body_and_month_without_gaps() {
        var office = new SampleOffice(org.gongkai.office.bodies.Lane.USUAL);
        office.published(office.draft("甲"));
        var second = office.published(office.draft("乙"));
        assertThat(office.visible.get(office.body, second).indexNo()).endsWith("/202201-00002");
    }
}
