package org.gongkai.office.openings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Sheet;
import org.gongkai.office.Uploads;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.facts.Period;
import org.gongkai.office.files.Upload;
import org.gongkai.office.trail.Trail;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class OpeningsTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final byte[] REPORT = Sheet.bytes("demo/gongyuanlu-report-2020.txt");
    private static final String CARRIED_OUT = "requests.carried_out.total";

    private final Openings openings = OfficeServer.bean(Openings.class);
    private final Bodies bodies = OfficeServer.bean(Bodies.class);
    private final Trail trail = OfficeServer.bean(Trail.class);
    private final Body body = bodies.withCode("nanhai");
    private final Person clerk = person(Duty.CLERK, Duty.REVIEWER);
    private final Person reviewer = person(Duty.REVIEWER);

    @Test
    void the_sample_body_of_1_july_brought_its_last_report_and_the_register_of_half_a_year() {
        var later = bodies.withCode("gongyuanlu");
        var now = trail.now().at();
        assertThat(fact(later, Period.year(2020), now)).isEqualByComparingTo("1");
        assertThat(fact(later, Period.year(2021), now)).isEqualByComparingTo("1");
        assertThat(openings.facts(later, Period.year(2019), now)).isEmpty();
        var page = Visitor.signedIn("wenli").page("/desk/gongyuanlu/openings");
        assertThat(page.select("tbody tr").eachText())
                .hasSize(2)
                .anyMatch(row -> row.contains("2020年度报告（已公布） 上年度报告 2020-12-31 温丽 2021-07-01 何敏 已核对"));
    }

    @Test
    void figures_count_once_a_second_person_has_confirmed_them_until_they_are_withdrawn() {
        var day = LocalDate.of(2015, 12, 31);
        var id = enter(day, REPORT);
        assertThat(openings.facts(body, Period.year(2015), trail.now().at())).isEmpty();
        assertThatThrownBy(() -> openings.confirm(clerk, body, id, trail.now())).hasMessage("opening-own");
        openings.confirm(reviewer, body, id, trail.now());
        assertThat(fact(body, Period.year(2015), trail.now().at())).isEqualByComparingTo("1");
        assertThatThrownBy(() -> openings.confirm(reviewer, body, id, trail.now()))
                .hasMessage("opening-settled");
        assertThatThrownBy(() -> enter(day, REPORT)).hasMessage("opening-taken");
        assertThatThrownBy(() -> openings.withdraw(reviewer, body, id, " ", trail.now()))
                .hasMessage("words-required");
        openings.withdraw(reviewer, body, id, "原件已更正", trail.now());
        assertThat(openings.facts(body, Period.year(2015), trail.now().at())).isEmpty();
        assertThat(enter(day, REPORT)).isGreaterThan(id);
    }

    @Test
    void what_cannot_be_read_is_refused_and_not_guessed() {
        var day = LocalDate.of(2014, 12, 31);
        var unread = new String(REPORT, StandardCharsets.UTF_8).replace("| 3 | 0 | 0 |", "| 三件多 | 0 | 0 |");
        assertThatThrownBy(() -> enter(day, unread.getBytes(StandardCharsets.UTF_8)))
                .hasMessage("opening-unread");
        assertThatThrownBy(() -> enter(day, "青石镇2014年政府信息公开工作年度报告\n一、总体情况\n公开信息5条。".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("opening-empty");
        assertThatThrownBy(() -> enter(LocalDate.of(2014, 6, 30), REPORT)).hasMessage("opening-whole-year");
        assertThatThrownBy(() -> enter(LocalDate.of(2099, 12, 31), REPORT)).hasMessage("opening-later");
        assertThat(openings.of(body)).noneMatch(opening -> opening.year() == 2014);
    }

    @Test
    void the_pages_enter_show_and_confirm_and_keep_what_was_typed_beside_a_refusal() {
        var visitor = Visitor.signedIn("linxiao");
        var list = "/desk/hepinglu/openings";
        var typed = Map.of("kind", "LAST_REPORT", "until", "2013-06-30", "source", "2013年度报告");
        var file = List.of(new Uploads.Sent("document", "报告.txt", REPORT));
        var refused = visitor.upload(list, list, typed, file);
        assertThat(refused.statusCode()).isEqualTo(422);
        var again = Jsoup.parse(refused.body());
        assertThat(again.select(".error-summary").text()).contains("应当截至 12 月 31 日");
        assertThat(again.select("#source").val()).isEqualTo("2013年度报告");
        var entered = visitor.upload(
                list, list, Map.of("kind", "LAST_REPORT", "until", "2013-12-31", "source", "2013年度报告"), file);
        var page = Jsoup.parse(entered.body());
        assertThat(page.select("main").text()).contains("2013年度报告");
        assertThat(page.select("h1").text()).isEqualTo("2013年度报告");
        assertThat(page.select("tbody tr").eachText()).anyMatch(row -> row.contains("结转下年度") && row.endsWith("1"));
        assertThat(page.select("form[action$=confirm]")).isEmpty();
        var address = entered.uri().getPath();
        assertThat(Visitor.signedIn("zhouzheng")
                        .submit(address, address + "/confirm", Map.of())
                        .body())
                .contains("周正 已核对");
        assertThat(Visitor.signedIn("chenyu").get(address).statusCode()).isEqualTo(403);
    }

    private BigDecimal fact(Body of, Period period, java.time.Instant asOf) {
        return openings.facts(of, period, asOf).stream()
                .filter(fact -> fact.name().equals(CARRIED_OUT))
                .findAny()
                .orElseThrow()
                .value();
    }

    private long enter(LocalDate until, byte[] document) {
        return openings.enter(
                clerk, body, Opening.Kind.LAST_REPORT, until, "年度报告", new Upload("报告.txt", document), trail.now());
    }

    private Person person(Duty... duties) {
        var person = bodies.addPerson("openings-" + NUMBER.incrementAndGet(), "某人", "not-a-password-of-anybody");
        for (var duty : duties) {
            bodies.appoint(person, body.id(), duty);
        }
        return person;
    }
}
