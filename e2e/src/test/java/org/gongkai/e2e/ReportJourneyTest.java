package org.gongkai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The annual report of the founding subdistrict on its way from the first draft to the item for the portal. */
class ReportJourneyTest {
    private static final String REPORT = "/desk/hepinglu/report/2021";
    private static final String CELL = REPORT + "/cell/requests.new_received.total";
    private static final String PROBLEMS = "（一）存在的主要问题\n一是有2个栏目更新不及时。\n（二）改进情况\n一是由党政综合办公室按月核对栏目更新，2022年3月底前完成。";

    private final List<String> flaws = new ArrayList<>();
    private int looks;

    private void look(Browsers.Window window, String name) {
        flaws.addAll(window.flaws());
        window.shoot(String.format("report-%02d-%s", ++looks, name));
    }

    @Test
    void a_report_is_written_checked_reviewed_returned_mended_accepted_and_made_an_item() {
        var clerk = Browsers.signedIn("linxiao", Browsers.WIDE);
        write(clerk);
        var head = Browsers.signedIn("gaoyuan", Browsers.WIDE);
        act(head, "REVIEW");
        act(head, "SUBMIT");

        var supervisor = Browsers.signedIn("jiangtao", Browsers.PHONE);
        supervisor.go(CELL);
        supervisor.page().click("main summary");
        supervisor.page().fill("main textarea[name=words]", "请核对登记簿后再报。");
        look(supervisor, "comment");
        supervisor.page().click("main details button");
        supervisor.go(REPORT);
        look(supervisor, "submitted");
        supervisor.page().fill("#words-RETURN", "请按意见修改。");
        supervisor.page().click("button[value=RETURN]");
        assertThat(supervisor.page().locator("#state")).containsText("退回修改");

        mend(clerk);
        act(head, "REVIEW");
        act(head, "SUBMIT");
        act(supervisor, "ACCEPT");

        clerk.go(REPORT);
        clerk.page().click("form[action$='/publish'] button");
        assertThat(clerk.page().locator("h1")).containsText("2021年政府信息公开工作年度报告");
        assertThat(clerk.page().locator("main table").first()).isVisible();
        look(clerk, "item");

        assertThat(flaws).isEmpty();
        for (var window : List.of(clerk, head, supervisor)) {
            assertThat(window.faults()).isEmpty();
        }
    }

    private void write(Browsers.Window clerk) {
        var page = clerk.page();
        clerk.go("/desk/hepinglu/report");
        look(clerk, "years");
        page.click("button[name=year][value='2021']");
        assertThat(page.locator("h1")).hasText("2021 年度报告");
        assertThat(page.locator("main td.cell a")).hasCount(200);
        look(clerk, "draft");
        page.fill("#t-PROACTIVE", "2021年，主动公开政府信息120条。");
        assertThat(page.locator("#points")).containsText("写的是 120，记录里是 121");
        page.fill("#t-PROACTIVE", "{年度}年，主动公开政府信息");
        page.click("[data-figures] >> text=主动公开政府信息条数");
        page.locator("#t-PROACTIVE").press("End");
        page.locator("#t-PROACTIVE").pressSequentially("条。");
        page.fill("#t-SUPERVISION", "全年组织自查2次。工作考核、社会评议由区里统一组织，没有责任追究情形。");
        page.fill("#t-PROBLEMS", PROBLEMS);
        page.click(".page-title button[form=text]");
        assertThat(page.locator("#part-PROACTIVE .hint")).containsText("主动公开政府信息121条。");
        answer(page);
        look(clerk, "answered");
        page.click("button[value=SEND_TO_REVIEW]");
        assertThat(page.locator("main textarea[data-live]")).hasCount(0);
        clerk.go(CELL);
        look(clerk, "cell");
        clerk.go(REPORT + "/preview");
        look(clerk, "preview");
    }

    private static void answer(Page page) {
        var open = page.locator("#points form");
        while (open.count() > 0) {
            open.first().locator("input[name=words]").fill("已逐科室核实。");
            open.first().locator("button").click();
            page.waitForURL(Pattern.compile(".*/report/2021$"));
        }
    }

    private void mend(Browsers.Window clerk) {
        var page = clerk.page();
        clerk.go(REPORT);
        assertThat(page.locator("main")).containsText("还有 1 条没有答复");
        clerk.go(CELL);
        page.fill("form[action$='/settle'] input[name=words]", "已核对登记簿，全年没有收到申请。");
        look(clerk, "reply");
        page.click("form[action$='/settle'] button");
        clerk.go(REPORT);
        page.click("button[value=SEND_TO_REVIEW]");
        assertThat(page.locator("#state")).containsText("内部审核");
    }

    private static void act(Browsers.Window window, String action) {
        window.go(REPORT);
        window.page().click("button[value=" + action + "]");
        window.page().waitForURL(Pattern.compile(".*/report/2021$"));
    }
}
