package org.gongkai.office.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.facts.Period;
import org.junit.jupiter.api.Test;

/** The sample year of the subdistrict: its accounts, its ledger and what it sent upward, read as its people read them. */
class ChannelYearTest {
    private static final String DESK = "/desk/hepinglu/channels";

    private final Body body = OfficeServer.bean(Bodies.class).withCode("hepinglu");
    private final Visitor clerk = Visitor.signedIn("linxiao");

    private Map<String, Fact> facts(int year) {
        return OfficeServer.bean(ChannelFacts.class)
                .facts(body, Period.year(year), Instant.parse("2022-01-10T00:00:00Z"))
                .stream()
                .collect(Collectors.toMap(Fact::name, fact -> fact));
    }

    private String account() {
        return clerk.page(DESK + "?year=2021")
                .select("h2 a:containsOwn(微信公众号)")
                .attr("href")
                .replaceFirst("\\?.*", "");
    }

    @Test
    void two_gaps_break_the_two_weeks_of_2021_and_the_claim_is_not_made() {
        var page = clerk.page(account() + "?year=2021");
        assertThat(page.select("section[aria-labelledby=h-gauge] .callout--warn li")
                        .eachText())
                .containsExactly("2021-09-17 至 2021-10-08，间隔 21 天", "2021-11-05 至 2021-12-16，间隔 41 天");
        assertThat(page.select("svg.strip rect.gap-bad")).hasSize(2);
        assertThat(page.select("svg.strip rect.a")).hasSize(24);
        assertThat(page.select("svg.strip desc").text()).contains("发布 24 次", "间隔 41 天");
        var facts = facts(2021);
        assertThat(Objects.requireNonNull(facts.get("channels.longest_gap")).value())
                .isEqualByComparingTo("41");
        assertThat(Objects.requireNonNull(facts.get("channels.longest_gap")).evidence())
                .hasSize(2);
        assertThat(Objects.requireNonNull(facts.get("channels.two_weeks_kept")).value())
                .isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(Objects.requireNonNull(facts.get("channels.two_weeks_kept")).evidence())
                .hasSize(24);
    }

    @Test
    void growth_has_its_two_numbers_and_a_year_without_them_has_none() {
        var facts = facts(2021);
        assertThat(Objects.requireNonNull(facts.get("channels.followers")).value())
                .isEqualByComparingTo("4386");
        assertThat(Objects.requireNonNull(facts.get("channels.followers_growth"))
                        .value())
                .isEqualByComparingTo("1266");
        assertThat(Objects.requireNonNull(facts.get("channels.followers_growth"))
                        .evidence())
                .hasSize(2);
        assertThat(facts(2020)).containsKey("channels.followers").doesNotContainKey("channels.followers_growth");
    }

    @Test
    void of_what_was_sent_upward_43_were_adopted_and_three_refused() {
        var facts = facts(2021);
        assertThat(Objects.requireNonNull(facts.get("channels.submitted")).value())
                .isEqualByComparingTo("48");
        assertThat(Objects.requireNonNull(facts.get("channels.adopted")).value())
                .isEqualByComparingTo("43");
        assertThat(Objects.requireNonNull(facts.get("channels.refused")).value())
                .isEqualByComparingTo("3");
        assertThat(Objects.requireNonNull(facts.get("channels.adoption_rate")).value())
                .isEqualByComparingTo("89.6");
        var page = clerk.page(DESK + "/submissions?year=2021");
        assertThat(page.select(".figures dd").eachText()).containsExactly("48", "43", "3", "2", "89.6%");
        assertThat(page.select("section[aria-labelledby=h-receivers] tbody tr:last-child td")
                        .eachText())
                .startsWith("48", "43", "3", "2", "89.6%");
        assertThat(clerk.page(DESK + "/submissions?year=2021&state=REFUSED")
                        .select("section[aria-labelledby=h-list] tbody tr"))
                .hasSize(3);
    }

    @Test
    void the_gap_in_february_is_seen_in_january_and_the_desk_reminds_of_it() {
        assertThat(clerk.page(account()).select(".callout--bad li").eachText())
                .contains("2022-01-21 至 2022-02-09，间隔 19 天；2022-02-04 之后即超期，请在此之前补一条");
        var reminders = clerk.page("/desk/hepinglu")
                .select("section[aria-labelledby=h-remind] li")
                .eachText();
        assertThat(reminders)
                .anyMatch(text -> text.contains("已 11 天没有更新，最迟 2022-01-13 更新"))
                .anyMatch(text -> text.contains("2022-01-21 之后没有排够内容，2022-02-04 之后将超期"));
        assertThat(clerk.page(account() + "?month=2022-01")
                        .select(".month-sheet__plan")
                        .eachText())
                .containsExactly("计划：冬季燃气使用安全提示（林晓）", "计划：春节期间便民服务安排（便民服务中心）");
        assertThat(clerk.page(account() + "?month=2022-01")
                        .select(".due-day time")
                        .eachText())
                .containsExactly("01-13");
    }

    @Test
    void the_ledger_and_its_files_say_the_same() throws IOException {
        var id = account().replaceFirst(".*/", "");
        var query = "?year=2021&channel=" + id;
        var page = clerk.page(DESK + "/ledger" + query);
        assertThat(page.select(".figures dd").eachText()).startsWith("24条", "24条次", "24条次", "0条次");
        var shown = page.select("table.data-table tbody tr").stream()
                .map(row -> row.select("td").get(1).text() + " "
                        + row.select("th a").text())
                .toList();
        assertThat(shown).hasSize(24);
        var rows = csv(clerk.get(DESK + "/ledger.csv" + query).body());
        assertThat(rows.stream().skip(1).map(row -> row.get(3) + " " + row.get(1)))
                .isEqualTo(shown);
        var sheet = new ArrayList<List<String>>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(
                clerk.download(DESK + "/ledger.xlsx" + query).body()))) {
            book.getSheetAt(0).forEach(row -> {
                var cells = new ArrayList<String>();
                row.forEach(cell -> cells.add(cell.getStringCellValue()));
                sheet.add(cells);
            });
        }
        assertThat(sheet).isEqualTo(rows.stream().map(CSVRecord::toList).toList());
        assertThat(csv(clerk.get(DESK + "/submissions.csv?year=2021").body())).hasSize(49);
    }

    @Test
    void a_month_a_state_and_a_cursor_that_make_no_sense_break_no_page() {
        for (var asked : List.of(
                "?month=2021-13",
                "?month=2021-02",
                "?state=NOTHING",
                "?channel=x&after=9999-99-99.1",
                "?after=2021-12-01.5")) {
            assertThat(clerk.get(DESK + "/ledger" + asked).statusCode()).isEqualTo(200);
        }
        assertThat(clerk.get(DESK + "/ledger?year=99999999999").statusCode()).isEqualTo(404);
        assertThat(clerk.page(DESK + "/ledger?month=2021-11").select("table.data-table tbody tr"))
                .hasSize(1);
    }

    @Test
    void the_district_sees_who_is_late_first_and_a_clerk_does_not_see_the_board() {
        var supervisor = Visitor.signedIn("jiangtao");
        var board = supervisor.page("/desk/donghe/channels/board");
        assertThat(board.select("section[aria-labelledby=h-board] tbody tr td:nth-child(3)")
                        .eachText())
                .startsWith("已超期")
                .contains("临近期限");
        var account = board.select("section[aria-labelledby=h-board] tbody a[href*=hepinglu/channels/]")
                .attr("href");
        assertThat(supervisor.get(account).statusCode()).isEqualTo(200);
        assertThat(supervisor.page(account).select("form[method=post][action*=channels]"))
                .isEmpty();
        assertThat(Visitor.signedIn("luoyi").get("/desk/donghe/channels/board").statusCode())
                .isEqualTo(403);
        assertThat(Visitor.signedIn("chenyu").get(account).statusCode()).isEqualTo(403);
    }

    @Test
    void affairs_have_their_own_place_in_the_gauge() {
        var page = clerk.page(DESK + "?year=2021");
        assertThat(page.select("section[aria-labelledby=h-affairs] tbody th a").eachText())
                .containsExactlyInAnyOrder("党务公开", "居务公开", "财务公开");
        assertThat(page.select("section[aria-labelledby=h-columns] tbody th a").eachText())
                .isNotEmpty()
                .doesNotContain("党务公开");
    }

    private static List<CSVRecord> csv(String text) throws IOException {
        assertThat(text).startsWith("\ufeff");
        return CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).getRecords();
    }

    @Test
    void a_day_of_the_strip_stands_where_the_calendar_has_it() {
        var strip = new YearStrip(2021, List.of(), List.of(), List.of());
        assertThat(strip.x(LocalDate.of(2020, 12, 28))).isEqualTo(strip.x(LocalDate.of(2021, 1, 1)));
        assertThat(strip.x(LocalDate.of(2021, 12, 31)) - strip.x(LocalDate.of(2021, 1, 1)))
                .isEqualTo(2 * 364);
    }
}
