package org.gongkai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A survey and a consultation from draft to what the public reads at their end, and a public concern that is answered. */
class ParticipationJourneyTest {
    private final List<String> flaws = new ArrayList<>();
    private int looks;

    private void look(Browsers.Window window, String name) {
        flaws.addAll(window.flaws());
        window.shoot(String.format("participation-%02d-%s", ++looks, name));
    }

    @AfterEach
    void nothing_is_wrong_with_any_page() {
        assertThat(flaws).isEmpty();
    }

    private static String path(Browsers.Window window) {
        return URI.create(window.page().url()).getPath();
    }

    @Test
    void a_survey_is_drafted_opened_by_another_and_answered_on_a_phone() {
        var clerk = Browsers.signedIn("linxiao", Browsers.WIDE);
        var page = clerk.page();
        clerk.go("/desk/hepinglu/surveys/new");
        page.fill("#heading", "社区活动室开放时间问卷");
        page.fill("#intro", "请常来活动室的居民填写，结果用于调整开放时间。");
        page.fill("#closes", "2022-01-20");
        page.fill("#target", "50");
        page.fill("#ways", "各社区居委会发放，每社区十份");
        page.click("main form button[type=submit]");
        look(clerk, "survey-draft");
        page.fill("#question", "您对活动室的开放时间是否满意？");
        page.check("input[name=question-kind][value=SCALE]");
        page.fill("#options", "满意\n一般\n不满意");
        page.check("input[name=measure][value=SATISFACTION]");
        page.fill("#counted", "1");
        page.click("form[action$='/questions'] button:has-text('添加')");
        Acts.take(clerk, "submit");
        var path = path(clerk);
        var head = Browsers.signedIn("gaoyuan", Browsers.PHONE);
        head.go(path);
        look(head, "survey-approval");
        Acts.take(head, "open");

        var phone = Browsers.touch();
        phone.go("/p/hepinglu/surveys");
        phone.page().click("main a >> text=社区活动室开放时间问卷");
        look(phone, "survey");
        phone.page().click("main label:has-text('满意') >> nth=0");
        phone.page().click("main form button[type=submit]");
        assertThat(phone.page()).hasURL(java.util.regex.Pattern.compile(".*/taken$"));
        look(phone, "survey-taken");
    }

    @Test
    void the_result_of_a_survey_that_is_over_reaches_the_public_with_its_intervals() {
        var clerk = Browsers.signedIn("linxiao", Browsers.WIDE);
        clerk.go("/desk/hepinglu/surveys");
        clerk.page().click("main a >> text=便民服务大厅办事体验调查");
        var path = path(clerk);
        Acts.take(clerk, "report", "共收回有效问卷30份，居民普遍反映等候时间缩短。");
        look(clerk, "survey-reported");
        var head = Browsers.signedIn("gaoyuan", Browsers.WIDE);
        head.go(path);
        Acts.take(head, "publish");
        var phone = Browsers.plain(Browsers.PHONE);
        phone.go("/p/hepinglu/surveys");
        phone.page().click("main a >> text=便民服务大厅办事体验调查");
        assertThat(phone.page().locator("main")).containsText("等候时间缩短");
        assertThat(phone.page().locator("main")).containsText("%");
        look(phone, "survey-result");
    }

    @Test
    void a_draft_is_laid_before_the_public_by_two_persons() {
        var clerk = Browsers.signedIn("linxiao", Browsers.WIDE);
        var page = clerk.page();
        clerk.go("/desk/hepinglu/consultations/new");
        page.fill("#heading", "关于社区健身步道选址公开征求意见");
        page.check("input[name=consultation-kind][value=OTHER]");
        page.fill("#closes", "2022-01-11");
        page.fill("#explanation", "街道拟在两处空地中选一处修建健身步道。");
        page.fill("#draft", "方案一在北段绿地，方案二在南段空地。");
        page.click("main form button[type=submit]");
        assertThat(page.locator(".error-summary")).isVisible();
        look(clerk, "consultation-too-short");
        page.fill("#closes", "2022-01-21");
        page.click("main form button[type=submit]");
        Acts.take(clerk, "submit");
        var path = path(clerk);
        var head = Browsers.signedIn("gaoyuan", Browsers.WIDE);
        head.go(path);
        look(head, "consultation-approval");
        Acts.take(head, "open");
        var visitor = Browsers.plain(Browsers.WIDE);
        visitor.go("/p/hepinglu/consultations");
        visitor.page().click("main a >> text=社区健身步道选址");
        assertThat(visitor.page().locator("#opinion")).isVisible();
        look(visitor, "consultation");
    }

    @Test
    void a_consultation_with_a_hearing_ends_with_what_was_adopted_and_why() {
        var clerk = Browsers.signedIn("linxiao", Browsers.WIDE);
        var page = clerk.page();
        clerk.go("/desk/hepinglu/consultations");
        page.click("main a >> text=便民市场改造方案");
        var path = path(clerk);
        page.fill("#topic-title", "临时摊位的位置");
        page.click("form[action$='/topics'] button:has-text('新增')");
        for (var n = 0; n < 2; n++) {
            clerk.go(path);
            page.locator("tr:has(.badge--wait) a[href*='/consultation-comments/']")
                    .first()
                    .click();
            page.selectOption("#topic", new com.microsoft.playwright.options.SelectOption().setIndex(1));
            page.click("form:has(input[value=publish]) button");
        }
        clerk.go(path);
        page.click("details:has(input[name=conclusion]) > summary");
        page.check("input[name=conclusion][value=PARTLY]");
        page.locator("textarea[name=conclusion-why]").fill("摊位往里移三十米；改造分两段进行，总工期不变。");
        page.click("form:has(input[name=conclusion]) button");
        page.fill("#papers", "2021-12-28");
        page.fill("#participants", "居民代表甲\n摊主代表乙\n居民代表丙");
        page.fill("#record", "参加人就临时摊位位置和施工顺序发言，主张分段改造的五人。");
        page.fill("#result", "采纳分段改造的意见。");
        page.click("form[action$='/hearing'] button");
        look(clerk, "hearing");
        Acts.take(clerk, "report", "征求意见期间收到意见两条，听证会参加三人，均已研究。");
        var head = Browsers.signedIn("gaoyuan", Browsers.PHONE);
        head.go(path);
        look(head, "feedback-approval");
        Acts.take(head, "publish");
        var phone = Browsers.touch();
        phone.go("/p/hepinglu/consultations");
        phone.page().click("main a >> text=便民市场改造方案");
        var said = phone.page().locator("main");
        assertThat(said).containsText("部分采纳");
        assertThat(said).containsText("往里移三十米");
        assertThat(said).containsText("采纳分段改造的意见");
        assertThat(said).not().containsText("摊主代表乙");
        look(phone, "feedback");
    }

    @Test
    void a_public_concern_is_registered_and_answered_with_what_was_published() {
        var clerk = Browsers.signedIn("linxiao", Browsers.WIDE);
        var page = clerk.page();
        clerk.go("/desk/hepinglu/concerns/new");
        page.check("input[name=origin][value=HOTLINE]");
        page.fill("#source", "12345热线 20211201-77");
        page.fill("#hour", "2021-12-01T09:00");
        page.fill("#topic", "和平路南段夜间施工噪声");
        page.fill("#words", "多名居民反映南段夜间施工，影响休息。");
        page.check("input[name=weight][value=ORDINARY]");
        page.click("main form button[type=submit]");
        look(clerk, "concern");
        var form = Acts.open(clerk, "respond-item");
        form.locator("select").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        var answer = form.locator("option").nth(1).innerText().substring(11);
        form.locator("button").last().click();
        assertThat(page.locator(".timeline")).containsText(answer);
        page.click(".timeline a[href*='/i/']");
        assertThat(page.locator("main h1")).containsText(answer);
        clerk.go("/desk/hepinglu/concerns");
        assertThat(page.locator("tr:has-text('夜间施工噪声')")).containsText("已回应");
        look(clerk, "concerns");
    }
}
