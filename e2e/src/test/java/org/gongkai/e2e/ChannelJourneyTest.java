package org.gongkai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An item on its way to the account: prepared, approved by another, pasted and confirmed, and withdrawn everywhere. */
class ChannelJourneyTest {
    private final List<String> flaws = new ArrayList<>();
    private int looks;

    private void look(Browsers.Window window, String name) {
        flaws.addAll(window.flaws());
        window.shoot(String.format("channel-%02d-%s", ++looks, name));
    }

    @Test
    void an_item_is_prepared_approved_pasted_confirmed_and_withdrawn_from_all_channels() {
        var clerk = Browsers.signedIn("linxiao", Browsers.WIDE);
        var page = clerk.page();
        clerk.go("/desk/hepinglu/postings");
        look(clerk, "list");
        page.click("section:has(h2:has-text('待准备')) tbody a >> nth=0");
        var path = URI.create(page.url()).getPath();
        var item = page.locator("main a[href*='/items/']").first();
        var itemId = item.getAttribute("href").replaceAll(".*/", "");
        page.fill("#digest", "入冬以来的安全生产检查情况");
        page.click("button >> text=提交审批");
        clerk.go(path);
        look(clerk, "prepared");
        assertThat(page.locator("button >> text=同意发布到该渠道")).hasCount(0);

        var approver = Browsers.signedIn("gaoyuan", Browsers.PHONE);
        approver.go(path);
        look(approver, "approval");
        approver.page().click("button >> text=同意发布到该渠道");

        clerk.go(path);
        look(clerk, "to-paste");
        assertThat(page.locator("#markup")).hasValue(Pattern.compile("<p"));
        page.fill("#appeared", "https://elsewhere.example/s/1");
        page.click("button >> text=登记已发布");
        assertThat(page.locator(".error-summary")).isVisible();
        assertThat(page.locator("#appeared")).hasValue("https://elsewhere.example/s/1");
        look(clerk, "wrong-address");
        page.fill("#appeared", "https://mp.weixin.qq.com/s/abcDEF123456");
        page.click("button >> text=登记已发布");
        clerk.go("/desk/hepinglu/channels/ledger?year=2022");
        assertThat(page.locator("table.data-table")).containsText("https://mp.weixin.qq.com/s/abcDEF123456");
        look(clerk, "ledger");

        clerk.go("/desk/hepinglu/postings");
        page.selectOption("#all-item", itemId);
        page.fill("#reason", "数字有误，更正后重新发布");
        page.click("button >> text=全部撤回");
        clerk.go(path);
        look(clerk, "to-remove");
        page.click("form:has(input[value='confirm-withdrawn']) button");
        clerk.go("/desk/hepinglu/channels/ledger?year=2022");
        assertThat(page.locator("table.data-table")).containsText("已撤");
        assertThat(flaws).isEmpty();
        assertThat(clerk.faults()).isEmpty();
    }
}
