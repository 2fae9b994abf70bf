package org.gongkai.office.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.calendar.WorkingCalendar;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.publishing.PublicItems;
import org.junit.jupiter.api.Test;

class DemonstrationTest {
    private final Bodies bodies = OfficeServer.bean(Bodies.class);
    private final PublicItems items = OfficeServer.bean(PublicItems.class);

    @Test
    void the_year_2021_has_121_items_each_published_on_a_working_day() {
        var body = bodies.withCode("hepinglu");
        var calendar = WorkingCalendar.official();
        assertThat(items.publishedBetween(body, LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31)))
                .isEqualTo(121);
        assertThat(items.latest(body, 500)).allMatch(item -> calendar.isWorkday(item.publishedOn()));
    }

    @Test
    void of_the_items_of_2021_24_went_to_wechat_below_its_two_weeks_and_43_submissions_were_adopted() {
        var page = Visitor.signedIn("gaoyuan").page("/desk/hepinglu/channels?year=2021");
        assertThat(page.select(".figures dd").eachText())
                .startsWith("121", "24")
                .endsWith("43");
        assertThat(page.select(".callout--warn li")).isNotEmpty();
    }

    @Test
    void the_district_shows_the_office_and_its_six_siblings() {
        var page = new Visitor().page("/");
        assertThat(page.select(".plain-list a").eachText())
                .contains("东河区人民政府办公室", "东河区和平路街道办事处")
                .filteredOn(name -> name.endsWith("街道办事处"))
                .hasSize(7);
        assertThat(page.select(".demo-banner").text()).contains("2022年1月10日");
    }

    @Test
    void the_desk_shows_what_is_late_and_what_waits_for_whom() {
        var page = Visitor.signedIn("zhouzheng").page("/desk/hepinglu");
        assertThat(page.select("section[aria-labelledby=h-mine] .due").eachText())
                .isEqualTo(List.of("逾期 4 个工作日", "还有 13 个工作日"));
    }

    @Test
    void last_years_reports_and_the_rules_of_disclosure_are_there() {
        var resident = new Visitor();
        assertThat(resident.page("/b/reports").select("td a").eachAttr("href"))
                .hasSizeGreaterThanOrEqualTo(4)
                .anyMatch(path -> path.startsWith("/p/hepinglu/i/"))
                .anyMatch(path -> path.startsWith("/p/donghe/i/"));
        assertThat(resident.page("/p/hepinglu/b/rules").text())
                .contains("政府信息公开保密审查制度", "政府信息依申请公开工作制度")
                .contains("2020-04-15");
    }
}
