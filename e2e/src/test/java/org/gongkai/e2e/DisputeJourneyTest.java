package org.gongkai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A suit on its way: registered, defended, decided, appealed by the other side, decided again, in the table. */
class DisputeJourneyTest {
    private final List<String> flaws = new ArrayList<>();
    private int looks;

    @AfterEach
    void every_page_on_the_way_is_accessible_and_fits() {
        assertThat(flaws).isEmpty();
    }

    private void look(Browsers.Window window, String name) {
        flaws.addAll(window.flaws());
        window.shoot(String.format("dispute-%02d-%s", ++looks, name));
    }

    @Test
    void a_suit_goes_from_its_notice_to_the_judgment_of_the_second_instance() throws IOException {
        var caseworker = Browsers.signedIn("jiaming", Browsers.WIDE);
        var page = caseworker.page();
        caseworker.go("/desk/zhujian/disputes");
        look(caseworker, "register");
        page.click("main >> text=登记案件");
        page.click("main form button[type=submit]");
        assertThat(page.locator(".error-summary")).isVisible();
        look(caseworker, "form-mistakes");
        page.check("input[name=track][value=SUIT_DIRECT]");
        page.fill("#title", "绿化工程结算材料，不服信息不存在");
        page.fill("#request", "2021-0105");
        page.fill("#party", "林志强");
        page.fill("#claim", "撤销被告作出的答复，判令重新检索并答复。");
        page.fill("#organ", "东河区人民法院");
        page.fill("#reference", "（2022）行初1号");
        page.click("main form button[type=submit]");
        assertThat(page.locator(".big-days")).containsText("最迟 2022-01-25");
        assertThat(page.locator("aside")).containsText("2021-0105");
        look(caseworker, "to-answer");
        var path = java.net.URI.create(page.url()).getPath();

        page.click("form[action$='/letters'] button");
        assertThat(page.locator("#text").inputValue()).contains("原告林志强", "2021-0105");
        look(caseworker, "statement");
        caseworker.go(path + "/dossier");
        look(caseworker, "dossier");
        var kept = page.waitForDownload(() -> page.click("main form >> text=生成 PDF"))
                .path();
        try (var document = Loader.loadPDF(Files.readAllBytes(kept))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("证据目录", "行政诉讼答辩状", "政府信息公开申请表");
        }
        caseworker.go(path);
        act(caseworker, "answer", "答辩状和证据当面递交");
        var decision = open(caseworker, "decide");
        decision.locator("input[value=CLAIM_REJECTED]").check();
        look(caseworker, "decide");
        act(caseworker, "decide", "驳回原告的诉讼请求");
        assertThat(page.locator(".case-head")).containsText("结果维持");
        act(caseworker, "serve", "");
        open(caseworker, "appeal").locator("input[value=SECOND]").check();
        act(caseworker, "appeal", "原告上诉");
        assertThat(page.locator(".case-head")).containsText("二审");
        act(caseworker, "answer", "二审答辩状");
        open(caseworker, "decide").locator("input[value=APPEAL_DISMISSED]").check();
        act(caseworker, "decide", "驳回上诉，维持原判");
        assertThat(page.locator(".case-head")).containsText("结果维持");
        look(caseworker, "decided");

        var legal = Browsers.signedIn("lvqin", Browsers.PHONE);
        legal.go("/desk/zhujian/disputes/table?year=2022&group=suit_direct&outcome=upheld");
        assertThat(legal.page().locator("section[aria-labelledby=h-records]")).containsText("绿化工程结算材料");
        look(legal, "table");
        legal.go("/desk/zhujian/disputes/analysis");
        look(legal, "analysis");
        assertThat(caseworker.faults()).isEmpty();
    }

    private static Locator open(Browsers.Window window, String act) {
        var form = window.page().locator("form[action$='/" + act + "']");
        if (!form.isVisible()) {
            window.page()
                    .locator("details:has(form[action$='/" + act + "']) > summary")
                    .click();
        }
        return form;
    }

    private static void act(Browsers.Window window, String act, String words) {
        var form = open(window, act);
        var course = window.page().locator(".timeline > li");
        var before = course.count();
        form.locator("textarea[name=said]").fill(words);
        form.locator("button[type=submit]").click();
        assertThat(window.page().locator(".error-summary")).hasCount(0);
        assertThat(course).hasCount(before + 1);
    }
}
