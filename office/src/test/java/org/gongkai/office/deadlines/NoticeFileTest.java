package org.gongkai.office.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongkai.calendar.CalendarLayer;
import org.gongkai.calendar.DayChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeFileTest {
    private static final CalendarLayer NEXT = new CalendarLayer(
            Set.of(2027),
            List.of(
                    new DayChange(LocalDate.parse("2026-12-27"), false, "元旦", "https://example.cn/1"),
                    new DayChange(LocalDate.parse("2027-01-01"), true, "元旦", "https://example.cn/1")));

    private static CalendarLayer read(String text) {
        return NoticeFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void both_forms_read_the_same() {
        assertThat(read("notice 2027 https://example.cn/1\n2026-12-27 work 元旦\n2027-01-01 off 元旦\n"))
                .isEqualTo(NEXT);
        assertThat(read("""
                        {"year": 2027, "papers": ["https://example.cn/1"], "days": [
                        {"name": "元旦", "date": "2026-12-27", "isOffDay": false},
                        {"name": "元旦", "date": "2027-01-01", "isOffDay": true}]}
                        """)).isEqualTo(NEXT);
    }

    @Test
    void every_notice_of_the_program_itself_would_be_taken() throws IOException {
        try (var text = CalendarLayer.class.getResourceAsStream("notices.txt")) {
            assertThat(text).isNotNull();
            var notices = new String(text.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^(?=notice )", -1);
            assertThat(notices).hasSizeGreaterThan(20);
            for (var notice : List.of(notices).subList(1, notices.length)) {
                assertThat(read(notice).years()).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "notice 2027 x;2027-01-01 holiday 元旦|notice-not-a-day",
                "notice x;2027-01-01 off 元旦|notice-no-year",
                "notice 2027 x;2027-02-30 off 春节|notice-no-such-date",
                "notice 2027 x;2027-01-01 off 元旦;2027-01-01 work 元旦|notice-date-twice",
                "notice 2027 x;2028-01-01 off 元旦|notice-year-empty",
                "notice 2027 x;2027-01-01 off 元旦;2028-01-01 off 元旦|notice-other-year",
                "notice 2027 x|notice-empty",
                "2027-01-01 off 元旦|notice-no-source",
                "{\"year\": 2027, \"papers\": [\"x\"], \"days\": []}|notice-empty",
                "{\"year\": 2027, \"papers\": [], \"days\": []}|notice-no-source",
                "{\"year\": 2027, \"papers\": [\"x\"], \"days\": [{\"date\": \"2027-01-01\"}]}|notice-not-a-day",
                "{\"year\": 2027, \"papers\": [\"x\"|notice-json"
            })
    void a_file_that_would_settle_days_wrongly_is_refused(String text, String code) {
        assertThatThrownBy(() -> read(text.replace(';', '\n'))).hasMessage(code);
    }

    @Test
    void what_is_no_text_or_far_too_long_is_refused() {
        assertThatThrownBy(() -> NoticeFile.read(new byte[] {(byte) 0xb7, (byte) 0xc5}))
                .hasMessage("notice-encoding");
        assertThatThrownBy(() -> NoticeFile.read(new byte[0])).hasMessage("notice-size");
        assertThatThrownBy(() -> NoticeFile.read(new byte[NoticeFile.LIMIT + 1]))
                .hasMessage("notice-size");
    }

    @Test
    void the_files_of_the_collection_are_taken_where_they_are_at_hand() throws IOException {
        var folder = Path.of("../../shared/domain/holidays");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isDirectory(folder));
        for (int year = 2007; year <= 2026; year++) {
            assertThat(NoticeFile.read(Files.readAllBytes(folder.resolve(year + ".json")))
                            .years())
                    .containsExactly(year);
        }
    }
}
