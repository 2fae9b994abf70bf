package org.gongkai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A fault on its way: found by a rule, handed to a section, rectified by one person and closed by another. */
class SupervisionJourneyTest {
    private final List<String> flaws = new ArrayList<>();
    private int looks;

    private void look(Browsers.Window window, String name) {
        flaws.addAll(window.flaws());
        window.shoot(String.format("supervision-%02d-%s", ++looks, name));
    }

    @Test
    void a_finding_is_handed_on_rectified_and_closed_by_another_person() {
        var head = Browsers.signedIn("gaoyuan", Browsers.PHONE);
        head.go("/desk/hepinglu/supervision");
        look(head, "home");
        head.go("/desk/hepinglu/supervision/findings");
        look(head, "findings");
        head.page().click("main tr:has(.badge:text-is('待交办')) a >> nth=0");
        var path = URI.create(head.page().url()).getPath();
        var told = open(head, "notify");
        told.locator("textarea").fill("请在期限内补充，并报告结果。");
        told.locator("button").click();
        assertThat(head.page().locator("main")).containsText("请在期限内补充");
        look(head, "told");

        var clerk = Browsers.signedIn("linxiao", Browsers.WIDE);
        clerk.go(path);
        var done = open(clerk, "rectify");
        done.locator("textarea").fill("已经补充完整。");
        done.locator("button").click();
        look(clerk, "rectified");
        assertThat(clerk.page().locator("form[action$='/pass']")).hasCount(0);

        head.go(path);
        look(head, "to-check");
        open(head, "pass").locator("button").click();
        assertThat(head.page().locator("main")).containsText("已销号");
        look(head, "closed");

        var supervisor = Browsers.signedIn("jiangtao", Browsers.WIDE);
        supervisor.go("/desk/donghe/supervision/board");
        look(supervisor, "board");
        assertThat(flaws).isEmpty();
        assertThat(head.faults()).isEmpty();
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
}
