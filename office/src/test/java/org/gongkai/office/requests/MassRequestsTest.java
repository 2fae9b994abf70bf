package org.gongkai.office.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.catalogue.AnOffice.assertRefused;
import static org.gongkai.office.requests.ARequest.on;

import java.time.LocalDate;
import java.util.Map;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.letters.Letters;
import org.junit.jupiter.api.Test;

/** 条例 第三十五条: many requests of one applicant, for which reasons are demanded. */
class MassRequestsTest {
    private final ARequest a = new ARequest();

    private static Particulars typed(String day, String until) {
        return Particulars.of(LocalDate.parse(day), "当月第 43 件").until(LocalDate.parse(until));
    }

    @Test
    void sound_reasons_put_the_answer_off_to_a_day_that_is_told_in_time() {
        var id = a.received("2021-11-01");
        assertThat(a.life(id, "2021-11-02").lastDay()).contains(LocalDate.parse("2021-11-29"));
        assertRefused("delay-unreasoned", () -> a.act(id, Act.AGREE_DELAY, "2021-11-02"));
        a.act(id, Act.ASK_REASONS, typed("2021-11-02", "2021-11-12"), on("2021-11-02"));
        assertRefused("answer-unheard", () -> a.answered(id, AnswerType.MASS_REQUESTS, "2021-11-03"));
        assertThat(a.life(id, "2021-11-08").lastDay()).contains(LocalDate.parse("2021-11-29"));
        a.act(id, Act.RECORD_REASONS, "2021-11-08");
        assertRefused("reasons-unasked", () -> a.act(id, Act.RECORD_REASONS, "2021-11-08"));
        assertRefused(
                "delay-short", () -> a.act(id, Act.AGREE_DELAY, typed("2021-11-09", "2021-11-29"), on("2021-11-09")));
        assertRefused(
                "delay-long", () -> a.act(id, Act.AGREE_DELAY, typed("2021-11-09", "2022-06-30"), on("2021-11-09")));
        a.act(id, Act.AGREE_DELAY, typed("2021-11-09", "2021-12-31"), on("2021-11-09"));
        assertThat(a.life(id, "2021-11-09").lastDay()).contains(LocalDate.parse("2021-11-29"));
        a.act(id, Act.SEND_DELAY, "2021-11-10");
        var life = a.life(id, "2021-12-30");
        assertThat(life.lastDay()).contains(LocalDate.parse("2021-12-31"));
        assertThat(life.left()).contains(1);
        assertThat(a.life(id, "2022-01-04").isLate()).isTrue();
        var page = Visitor.signedIn(a.caseworker.username()).page("/desk/" + a.body.code() + "/requests/" + id);
        assertThat(page.select("section[aria-labelledby=h-due]").text()).contains("延迟至 2021-12-31 答复", "逾期");
    }

    @Test
    void an_applicant_who_gives_no_reasons_in_time_can_be_answered_that_nothing_is_done() {
        var id = a.received("2021-11-01");
        a.act(id, Act.ASK_REASONS, typed("2021-11-02", "2021-11-12"), on("2021-11-02"));
        assertRefused("answer-unheard", () -> a.answered(id, AnswerType.MASS_REQUESTS, "2021-11-12"));
        a.answered(id, AnswerType.MASS_REQUESTS, "2021-11-15");
        assertThat(a.life(id, "2021-11-15").closing().orElseThrow().answer()).isEqualTo(AnswerType.MASS_REQUESTS);
    }

    @Test
    void the_letters_say_why_until_when_and_what_follows() {
        var id = a.received("2021-11-01");
        a.act(id, Act.ASK_REASONS, typed("2021-11-02", "2021-11-12"), on("2021-11-02"));
        assertThat(letter(id, "reasons_asked", "2021-11-02")).contains("当月第 43 件", "于2021年11月12日以前", "第三十五条");
        a.act(id, Act.RECORD_REASONS, "2021-11-08");
        a.act(id, Act.AGREE_DELAY, typed("2021-11-09", "2021-12-31"), on("2021-11-09"));
        assertThat(letter(id, "delay", "2021-11-09"))
                .contains("延迟至2021年12月31日以前答复")
                .doesNotContain("＿");
    }

    private String letter(long id, String kind, String day) {
        var found = ARequest.REQUESTS.get(a.body, id, on(day));
        var letters = OfficeServer.bean(Letters.class);
        var letter = OfficeServer.bean(CaseLetters.class).draft(a.caseworker, a.body, found, kind, on(day));
        return String.join("\n", letters.text(letters.get(a.body, letter)).paragraphs());
    }

    @Test
    void cases_that_belong_together_and_work_orders_of_the_hotline_are_linked_found_and_parted() {
        var id = a.received("2021-11-01");
        var other = a.received("2021-11-02");
        var desk = "/desk/" + a.body.code() + "/requests";
        var page = desk + "/" + id;
        var clerk = Visitor.signedIn(a.caseworker.username());
        assertThat(clerk.submit(page, page + "/links", Map.of("link", "2021-0099"))
                        .body())
                .contains("登记簿中没有 2021-0099");
        assertThat(clerk.submit(page, page + "/links", Map.of("link", "工单")).body())
                .contains("工单号只能有字母、数字和短横线");
        assertThat(clerk.submit(page, page + "/links", Map.of("link", "2021-0002"))
                        .body())
                .contains("2021-0002");
        assertThat(clerk.submit(page, page + "/links", Map.of("link", "2021-0002"))
                        .statusCode())
                .isEqualTo(409);
        clerk.submit(page, page + "/links", Map.of("link", "BT20211105-0042"));
        assertThat(clerk.page(desk + "/" + other)
                        .select("section[aria-labelledby=h-links]")
                        .text())
                .contains("2021-0001");
        assertThat(clerk.page(desk + "?q=BT20211105-0042").select("tbody th").eachText())
                .containsExactly("2021-0001");
        assertThat(clerk.page(desk + "?q=2021-0002").select("tbody th").eachText())
                .containsExactly("2021-0002");
        assertThat(clerk.page(desk + "?q=维修项目").select("tbody th")).hasSize(2);
        assertThat(clerk.page(desk + "?q=没有这件事").text()).contains("没有找到");
        var links = clerk.page(page).select("section[aria-labelledby=h-links] input[name=link]");
        clerk.submit(page, page + "/links/remove", Map.of("link", links.get(0).val()));
        assertThat(clerk.page(desk + "/" + other)
                        .select("section[aria-labelledby=h-links]")
                        .text())
                .doesNotContain("2021-0001");
        assertThat(org.gongkai.office.catalogue.AnOffice.recorded("request", other))
                .contains("link case", "unlink case");
    }
}
