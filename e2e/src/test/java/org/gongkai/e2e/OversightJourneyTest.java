package org.gongkai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Assessment with appeal, registers, problems from year to year, findings with evidence, what no rule can see. */
class OversightJourneyTest {
    private final List<String> flaws = new ArrayList<>();
    private int looks;

    private void look(Browsers.Window window, String name) {
        flaws.addAll(window.flaws());
        window.shoot(String.format("oversight-%02d-%s", ++looks, name));
    }

    @AfterEach
    void nothing_is_wrong_with_any_page() {
        assertThat(flaws).isEmpty();
    }

    private static FilePayload file(String name) {
        return new FilePayload(name, "text/plain", "会议讨论并通过。".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_score_is_appealed_against_and_the_appeal_is_answered() {
        var clerk = Browsers.signedIn("linxiao", Browsers.WIDE);
        clerk.go("/desk/hepinglu/assessed");
        look(clerk, "assessed");
        clerk.page().click("details:has(form[action$='/appeal']) > summary >> nth=0");
        var appeal = clerk.page().locator("form[action$='/appeal']").first();
        appeal.locator("textarea").fill("三月和九月的培训没有计入，请核对。");
        appeal.locator("button").click();
        assertThat(clerk.page().locator("main")).containsText("三月和九月的培训没有计入");

        var supervisor = Browsers.signedIn("jiangtao", Browsers.WIDE);
        supervisor.go("/desk/donghe/assessment");
        supervisor.page().click("main table a >> nth=0");
        look(supervisor, "assessment");
        var other = Browsers.signedIn("fanlei", Browsers.WIDE); // not who gave the scores
        other.go(URI.create(supervisor.page().url()).getPath());
        other.page().click("li:has-text('三月和九月的培训') a");
        other.page().fill("#answer", "已核对培训签到，予以更正。");
        other.page().fill("#mark", "10");
        other.page().click("form[action$='/answer'] button");
        look(other, "answered");
        clerk.go("/desk/hepinglu/assessed");
        assertThat(clerk.page().locator("main")).containsText("予以更正");
    }

    @Test
    void meetings_training_and_rules_stand_in_registers_with_their_files() {
        var clerk = Browsers.signedIn("linxiao", Browsers.WIDE);
        var page = clerk.page();
        clerk.go("/desk/hepinglu/oversight?kind=MEETING&year=2022");
        page.fill("#title", "政务公开领导小组2022年第一次会议");
        page.fill("#day", "2022-01-06");
        page.fill("#people", "12");
        page.setInputFiles("#file", file("会议纪要.txt"));
        page.click("main form[enctype] button[type=submit]");
        assertThat(page.locator("tr:has-text('第一次会议') a")).hasText("会议纪要.txt");
        look(clerk, "meetings");
        clerk.go("/desk/hepinglu/oversight?kind=TRAINING&year=2022");
        page.fill("#title", "依申请公开办理培训");
        page.fill("#day", "2022-01-07");
        page.fill("#people", "30");
        page.fill("#hours", "2.5");
        page.click("main form[enctype] button[type=submit]");
        assertThat(page.locator("tr:has-text('办理培训')")).containsText("2.5");
        clerk.go("/desk/hepinglu/oversight?kind=RULE&year=2022");
        page.fill("#title", "政府信息公开考核办法");
        page.fill("#day", "2022-01-10");
        page.selectOption("#item", new SelectOption().setIndex(1));
        page.click("main form[enctype] button[type=submit]");
        page.click("tr:has-text('考核办法') a[href*='/items/']");
        assertThat(page.locator("main h1")).isVisible();
        clerk.go("/desk/hepinglu/oversight?kind=RULE&year=2022");
        look(clerk, "rules");
    }

    @Test
    void a_problem_and_its_measures_stand_in_the_report_of_the_next_year() {
        var clerk = Browsers.signedIn("linxiao", Browsers.WIDE);
        var page = clerk.page();
        clerk.go("/desk/hepinglu/improvement?year=2021");
        page.fill("#words", "公众号与门户信息发布不同步");
        page.selectOption("#source", "INSPECTION");
        page.click("section:has(#words) button[type=submit]");
        page.fill("#measure", "门户发布当日同步到公众号");
        page.fill("#owner", "党政综合办公室");
        page.selectOption("#person", new SelectOption().setLabel("周正"));
        page.fill("#due", "2022-01-14");
        page.click("form[action$='/measure'] button");
        look(clerk, "problem");
        var path = URI.create(page.url()).getPath();

        var reviewer = Browsers.signedIn("zhouzheng", Browsers.WIDE);
        reviewer.go("/desk/hepinglu");
        assertThat(reviewer.page().locator("main")).containsText("门户发布当日同步到公众号");
        clerk.go("/desk/hepinglu");
        assertThat(page.locator("main")).not().containsText("门户发布当日同步到公众号");

        clerk.go(path);
        var report = Acts.open(clerk, "progress");
        report.locator("select").selectOption("DONE");
        report.locator("textarea").fill("已设专人每日同步。");
        report.locator("input[type=file]").setInputFiles(file("同步记录.txt"));
        report.locator("button").click();
        assertThat(page.locator(".timeline a")).hasText("同步记录.txt");
        clerk.go("/desk/hepinglu/improvement?year=2022");
        assertThat(page.locator("section:has(#h-before)")).containsText("公众号与门户信息发布不同步");
        assertThat(page.locator("section[aria-labelledby=h-passage]")).containsText("门户发布当日同步到公众号");
        look(clerk, "next-report");
    }

    @Test
    void a_finding_given_to_one_person_goes_back_until_the_rule_no_longer_sees_it() {
        var reviewer = Browsers.signedIn("zhouzheng", Browsers.WIDE);
        var page = reviewer.page();
        reviewer.go("/desk/hepinglu/supervision/findings");
        page.click("tr:has-text('居务公开') a");
        var path = URI.create(page.url()).getPath();
        var told = Acts.open(reviewer, "notify");
        told.locator("select").selectOption(new SelectOption().setLabel("林晓"));
        told.locator("textarea").fill("请社会事务办公室补充。");
        told.locator("button").click();
        assertThat(page.locator("main")).containsText("（林晓）");

        var clerk = Browsers.signedIn("linxiao", Browsers.PHONE);
        clerk.go("/desk/hepinglu");
        clerk.page().click("main a:has-text('交办给您的')");
        clerk.go(path);
        var done = Acts.open(clerk, "rectify");
        done.locator("textarea").fill("已经补充，见截图。");
        done.locator("input[type=file]").setInputFiles(file("整改说明.txt"));
        done.locator("button").click();
        assertThat(clerk.page().locator(".timeline a")).hasText("整改说明.txt");
        look(clerk, "with-evidence");
        reviewer.go(path);
        Acts.take(reviewer, "check");
        assertThat(page.locator("main")).containsText("退回整改");
        look(reviewer, "still-there");
    }

    @Test
    void what_no_rule_can_see_is_looked_at_by_people_and_an_old_site_is_read() {
        var supervisor = Browsers.signedIn("jiangtao", Browsers.WIDE);
        var page = supervisor.page();
        supervisor.go("/desk/hepinglu/supervision/checks");
        look(supervisor, "checks");
        var fake = page.locator("#veto_nm_fake");
        fake.locator("summary").first().click();
        fake.locator("input[value=FAULT]").check();
        fake.locator("textarea").fill("12月第三周粉丝数一天增加四百，没有活动可以说明。");
        fake.locator("button").click();
        assertThat(page.locator("#veto_nm_fake")).containsText("存在问题");
        supervisor.go("/desk/donghe/supervision/column-words");
        look(supervisor, "column-words");

        var clerk = Browsers.signedIn("linxiao", Browsers.WIDE);
        clerk.go("/desk/hepinglu/site-check");
        look(clerk, "site-checks");
        clerk.page().click("main table a >> nth=0");
        look(clerk, "site-check");
        clerk.page().click("main a[href$='kind=PERSONAL']");
        assertThat(clerk.page().locator("main tbody tr")).hasCount(1);
        assertThat(clerk.page().locator("main")).not().containsText("194803");
        var phone = Browsers.signedIn("linxiao", Browsers.PHONE);
        phone.go("/desk/hepinglu/site-check/1");
        look(phone, "site-check");
    }
}
