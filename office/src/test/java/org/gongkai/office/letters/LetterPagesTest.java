package org.gongkai.office.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.trail.Trail;
import org.junit.jupiter.api.Test;

/** In 2015, where no other test seals. */
class LetterPagesTest {
    private static final String REGISTER = "/desk/hepinglu/letters?year=2015";
    private static final String TEMPLATES = "/desk/hepinglu/letters/templates";

    private final Letters letters = OfficeServer.bean(Letters.class);
    private final Bodies bodies = OfficeServer.bean(Bodies.class);

    @Test
    void the_register_shows_the_numbers_of_a_year_voids_one_with_a_reason_and_exports() {
        var clerk = Visitor.signedIn("linxiao");
        assertThat(clerk.page("/desk/hepinglu/letters?year=2014")
                        .select(".empty")
                        .text())
                .contains("2014 年还没有用印的公文");
        var number = sealed();
        var row = clerk.page(REGISTER).select("tr:has(th:containsOwn(" + number + "))");
        assertThat(row.text()).contains("政府信息公开申请补正告知书", "2015-06-01", "登记人", "审签人", "3", "已用印");
        assertThat(row.text()).doesNotContain("赵小满");
        var letter = Map.of("letter", row.select("input[name=letter]").val(), "year", "2015");
        var refused = clerk.submit(REGISTER, "/desk/hepinglu/letters", letter);
        assertThat(refused.statusCode()).isEqualTo(422);
        var voided = clerk.submit(
                REGISTER,
                "/desk/hepinglu/letters",
                Map.of("letter", letter.get("letter"), "year", "2015", "reason", "套印有误"));
        assertThat(voided.body()).contains("套印有误");
        var csv = clerk.get("/desk/hepinglu/letters/2015.csv").body();
        assertThat(csv)
                .startsWith("\ufeff文号,公文名称,成文日期,状态")
                .contains(number + ",政府信息公开申请补正告知书,2015-06-01,作废")
                .contains("套印有误")
                .doesNotContain("赵小满");
    }

    @Test
    void templates_are_read_changed_and_taken_back_and_a_wrong_one_keeps_what_was_typed() {
        var clerk = Visitor.signedIn("linxiao");
        assertThat(clerk.page(TEMPLATES).select("tbody tr"))
                .hasSize(LetterTemplates.kinds().size());
        var page = TEMPLATES + "/agency";
        var text = clerk.page(page).select("#text").text();
        var wrong = clerk.submit(page, page, Map.of("text", text + "\n{unheard}"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("{unheard} 不认识", "{unheard}</textarea>");
        assertThat(clerk.submit(page, page, Map.of("text", text + "\n请予支持。")).body())
                .contains("请予支持。");
        clerk.submit(page, page + "/back", Map.of("version", "0"));
        assertThat(clerk.page(page).select("#text").text()).doesNotContain("请予支持。");
    }

    @Test
    void the_pattern_of_the_numbers_is_set_and_a_wrong_one_refused() {
        var clerk = Visitor.signedIn("linxiao");
        var wrong = clerk.submit(TEMPLATES, TEMPLATES, Map.of("pattern", "〔{year}〕号", "prefix", ""));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("〔{year}〕号");
        var usual = clerk.page(TEMPLATES).select("#pattern").val();
        assertThat(clerk.submit(TEMPLATES, TEMPLATES, Map.of("pattern", "{prefix}函〔{year}〕{n}号", "prefix", "和街"))
                        .body())
                .contains("和街函〔2022〕1号");
        clerk.submit(TEMPLATES, TEMPLATES, Map.of("pattern", usual, "prefix", ""));
    }

    private String sealed() {
        var body = bodies.withCode("hepinglu");
        var now = OfficeServer.bean(Trail.class).now();
        var clerk = bodies.addPerson("register-clerk", "登记人", "not-a-password-of-anybody");
        var approver = bodies.addPerson("register-approver", "审签人", "not-a-password-of-anybody");
        bodies.appoint(clerk, body.id(), Duty.CASEWORKER);
        bodies.appoint(approver, body.id(), Duty.APPROVER);
        var text = new LetterText("correction", "政府信息公开申请补正告知书", "赵小满", List.of("请补正。"), List.of());
        var id = letters.draft(clerk, body, "test", 3, text, now);
        letters.approve(approver, body, id, now);
        return letters.seal(clerk, body, id, 3, Optional.empty(), LocalDate.of(2015, 6, 1), now);
    }
}
