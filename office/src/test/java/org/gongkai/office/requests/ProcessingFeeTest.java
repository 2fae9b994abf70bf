package org.gongkai.office.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessingFeeTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "10, 0", "11, 100", "30, 2000", "31, 2200", "40, 4000", "41, 4300", "50, 7000"})
    void by_item(int items, long yuan) {
        assertThat(ProcessingFee.ofItems(items)).isEqualByComparingTo(String.valueOf(yuan));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "30, 0", "31, 10", "44, 140", "72, 420", "100, 700", "101, 720", "200, 2700", "201, 2740"})
    void by_volume(int pages, long yuan) {
        assertThat(ProcessingFee.ofPages(pages)).isEqualByComparingTo(String.valueOf(yuan));
    }
}
