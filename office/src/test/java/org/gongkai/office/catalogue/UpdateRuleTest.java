package org.gongkai.office.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateRuleTest {
    @ParameterizedTest
    @CsvSource({
        "P14D, 2022-01-10, 2022-01-24",
        "P14D, 2020-02-20, 2020-03-05",
        "P6M, 2021-08-31, 2022-02-28",
        "P1Y, 2020-02-29, 2021-02-28",
        "--01-31, 2021-01-28, 2022-01-31",
        "--01-31, 2021-02-09, 2022-01-31",
        "--02-29, 2022-05-01, 2023-02-28",
        "change/P12M, 2021-03-01, 2022-03-01"
    })
    void the_due_day_counts_calendar_days_from_the_last_one(String rule, LocalDate last, LocalDate due) {
        assertThat(UpdateRule.parse(rule).due(last)).isEqualTo(due);
        assertThat(UpdateRule.parse(rule).text()).isEqualTo(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P0D", "P-3M", "14", "--02-30", "change/", "P14D; drop table"})
    void what_is_no_rule_is_refused(String text) {
        assertThatThrownBy(() -> UpdateRule.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void a_reminder_comes_at_most_a_third_of_the_period_before() {
        assertThat(ColumnKind.NEWS.soon(UpdateRule.parse("P14D"))).isEqualTo(4);
        assertThat(ColumnKind.OTHER.soon(UpdateRule.parse("P14D"))).isEqualTo(4);
        assertThat(ColumnKind.OTHER.soon(UpdateRule.parse("P1Y"))).isEqualTo(30);
    }

    @Test
    void every_limit_of_the_inspection_names_its_source() {
        assertThat(ColumnKind.values())
                .allSatisfy(kind -> assertThat(kind.source()).contains("国办秘函〔2019〕19号"));
        assertThat(ColumnKind.NEWS.limit().text()).isEqualTo("P14D");
        assertThat(ColumnKind.NOTICE.limit().text()).isEqualTo("P6M");
    }
}
