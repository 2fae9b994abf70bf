package org.gongkai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What residents say on their phones and what becomes of it: a message with its answer, a comment on a draft. */
class EngagementJourneyTest {
    private static final String WORDS = "社区活动室周末几点开门？";

    private final List<String> flaws = new ArrayList<>();
    private int looks;

    private void look(Browsers.Window window, String name) {
        flaws.addAll(window.flaws());
        window.shoot(String.format("engagement-%02d-%s", ++looks, name));
    }

    @Test
    void a_message_is_answered_by_two_persons_and_rated_by_who_sent_it() {
        var phone = Browsers.touch();
        var page = phone.page();
        phone.go("/p/hepinglu/message");
        page.check("input[name=sort][value=CONSULTATION]");
        page.fill("#topic", "社区活动室开放时间");
        page.click("main button[type=submit] >> text=提交");
        assertThat(page.locator(".error-summary")).isVisible();
        assertThat(page.locator("#topic")).hasValue("社区活动室开放时间");
        look(phone, "mistake");
        page.fill("#words", WORDS);
        page.click("main button[type=submit] >> text=提交");
        var slip = page.locator(".slip dd");
        assertThat(slip).hasCount(2);
        look(phone, "left");
        var number = slip.nth(0).innerText();
        var secret = slip.nth(1).innerText();

        var clerk = Browsers.signedIn("linxiao", Browsers.WIDE);
        clerk.go("/desk/hepinglu/messages");
        look(clerk, "desk");
        clerk.page().click("main a >> text=社区活动室开放时间");
        var path = URI.create(clerk.page().url()).getPath();
        var draft = open(clerk, "draft");
        draft.locator("textarea").fill("周六、周日上午9时至下午5时开放，节假日照常。");
        draft.locator("button").click();
        look(clerk, "drafted");

        var head = Browsers.signedIn("gaoyuan", Browsers.PHONE);
        head.go(path);
        look(head, "approval");
        open(head, "approve").locator("button").click();

        phone.go("/p/hepinglu/message/follow");
        page.fill("#number", number);
        page.fill("#secret", secret);
        page.click("main form button");
        assertThat(page.locator("main")).containsText("节假日照常");
        look(phone, "answered");
        page.check("input[name=score][value='5']");
        page.click("form[action$='/rate'] button");
        assertThat(page.locator("form[action$='/rate']")).hasCount(0);
        assertThat(flaws).isEmpty();
        assertThat(phone.faults()).isEmpty();
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

    @Test
    void a_resident_comments_on_a_draft_without_scripts_and_a_clerk_looks_at_it() {
        var phone = Browsers.plain(Browsers.PHONE);
        var page = phone.page();
        phone.go("/p/hepinglu");
        page.click("main a[href$='/consultations']");
        page.click("main a >> text=民生实事项目");
        page.fill("#opinion", "建议把和平路南段的路灯也列入。");
        page.click("main form button[type=submit] >> text=提交意见");
        assertThat(page.locator("main")).containsText("意见");
        look(phone, "commented");
        var clerk = Browsers.signedIn("linxiao", Browsers.WIDE);
        clerk.go("/desk/hepinglu/consultations");
        clerk.page().click("main a >> text=民生实事项目");
        look(clerk, "comments");
        clerk.page().locator("main a[href*='/consultation-comments/']").last().click();
        assertThat(clerk.page().locator("main")).containsText("建议把和平路南段的路灯也列入。");
        look(clerk, "comment");
        assertThat(flaws).isEmpty();
    }
}
