package org.gongkai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a resident does on the portal: on a phone, with large type, with the keyboard alone, on paper. */
class PortalTest {
    private static final String TITLE = "和平路街道防汛应急预案";
    private static final int HEAVIEST = 100 * 1024;

    /** The index is made in the background, from the end of the start on. */
    @BeforeAll
    static void wait_until_there_is_an_index() {
        var resident = Browsers.plain(Browsers.PHONE);
        resident.go("/search?q=2021");
        for (var tries = 0; resident.page().locator(".hits").count() == 0; tries++) {
            assertThat(tries).isLessThan(120);
            resident.page().waitForTimeout(500);
            resident.page().reload();
        }
    }

    private static void isFound(Browsers.Window resident) {
        resident.page().click("text=" + TITLE);
        assertThat(resident.page().locator("h1")).hasText(TITLE);
        assertThat(resident.page().locator(".meta-box")).containsText("索引号");
    }

    @Test
    void a_document_is_found_over_the_tree() {
        var resident = Browsers.open(Browsers.PHONE);
        resident.go("/");
        resident.page().click("aside >> text=东河区和平路街道办事处");
        resident.page().click("nav.platform-nav >> text=法定主动公开内容");
        resident.page().click("main >> text=突发事件应对");
        resident.shoot("portal-column");
        isFound(resident);
        resident.shoot("portal-item");
        assertThat(resident.faults()).isEmpty();
    }

    @Test
    void a_document_is_found_over_a_filter() {
        var resident = Browsers.plain(Browsers.PHONE);
        resident.go("/p/hepinglu/c/emergency");
        resident.page().selectOption("#f-year", "2021");
        resident.page().click(".toolbar button");
        assertThat(resident.page().url()).contains("year=2021");
        assertThat(resident.page().locator(".result-line")).containsText("共");
        isFound(resident);
    }

    @Test
    void a_document_is_found_by_searching_with_a_thumb() {
        var resident = Browsers.touch();
        resident.go("/p/hepinglu");
        resident.page().fill("#q", "防汛");
        resident.page().press("#q", "Enter");
        assertThat(resident.page().locator("h1")).containsText("防汛");
        resident.page().tap("text=按栏目、年份、类型缩小范围");
        resident.page().tap("#tree >> text=突发事件应对");
        resident.page().waitForURL(Pattern.compile(".*column=emergency.*"));
        resident.shoot("portal-search");
        assertThat(resident.flaws()).isEmpty();
        isFound(resident);
        assertThat(resident.faults()).isEmpty();
    }

    @Test
    void a_document_is_found_by_searching_without_scripts() {
        var resident = Browsers.plain(Browsers.PHONE);
        resident.go("/");
        resident.page().fill("#q", "fangxunyingji");
        resident.page().click("form.search button");
        isFound(resident);
    }

    @Test
    void a_document_is_found_over_the_standard_catalogue() {
        var resident = Browsers.open(Browsers.PHONE);
        resident.go("/p/hepinglu/b/content");
        resident.page().click("nav.tabs >> text=按标准目录");
        resident.page().click("main >> text=社会救助");
        assertThat(resident.page().locator("h1")).hasText("社会救助");
        resident.shoot("portal-standard");
        assertThat(resident.flaws()).isEmpty();
        resident.page().locator("main a:text-is('民生保障与就业')").first().click();
        assertThat(resident.page().locator("h1")).hasText("民生保障与就业");
        resident.page().locator(".doc-list a").first().click();
        assertThat(resident.page().locator("article.document .meta-box")).containsText("索引号");
    }

    @Test
    void what_others_asked_is_found_and_says_that_it_is_an_answer() {
        var resident = Browsers.open(Browsers.PHONE);
        resident.go("/");
        resident.page().fill("#q", "高龄津贴怎么申领");
        resident.page().press("#q", "Enter");
        assertThat(resident.page().locator(".hits li").first()).containsText("留言答复");
        resident.page().locator(".hits h2 a").first().click();
        assertThat(resident.page().locator("h1")).containsText("高龄津贴");
        assertThat(resident.flaws()).isEmpty();
        resident.shoot("portal-answer");
        resident.go("/messages");
        assertThat(resident.flaws()).isEmpty();
        resident.shoot("portal-answers");
    }

    @Test
    void a_dead_link_leads_on_and_not_to_the_staff() {
        var resident = Browsers.open(Browsers.PHONE);
        resident.go("/xxgk/2019/old-page.html");
        assertThat(resident.page().locator("main .callout")).containsText("没有找到这个页面");
        assertThat(resident.flaws()).isEmpty();
        resident.shoot("portal-unknown");
        resident.page().click("main >> text=区内各机关");
        assertThat(resident.page().locator("h1")).hasText("区内各机关");
    }

    @Test
    void suggestions_are_chosen_with_the_keyboard() {
        var resident = Browsers.open(Browsers.WIDE);
        resident.go("/p/hepinglu");
        resident.page().locator("#q").pressSequentially("防汛");
        assertThat(resident.page().locator("[role=option]").first()).containsText("防汛");
        resident.page().keyboard().press("ArrowDown");
        resident.page().keyboard().press("Enter");
        assertThat(resident.page().locator("article.document h1")).containsText("防汛");
    }

    @Test
    void large_type_is_one_press_away_and_stays() {
        var resident = Browsers.open(Browsers.PHONE);
        resident.go("/p/hepinglu");
        var before = size(resident.page());
        resident.page().click("nav.utility >> text=长者模式");
        assertThat(size(resident.page())).isGreaterThan(before * 1.2);
        resident.go("/p/hepinglu/c/emergency");
        assertThat(size(resident.page())).isGreaterThan(before * 1.2);
        var overflow = (Number) resident.page().evaluate("() => document.documentElement.scrollWidth - innerWidth");
        assertThat(overflow.intValue()).isZero();
        resident.shoot("portal-large");
        resident.page().click("nav.utility >> text=退出长者模式");
        assertThat(size(resident.page())).isEqualTo(before);
    }

    private static double size(Page page) {
        return ((Number) page.evaluate("() => parseFloat(getComputedStyle(document.querySelector('main')).fontSize)"))
                .doubleValue();
    }

    @Test
    void the_keyboard_alone_leads_to_a_document() {
        var resident = Browsers.open(Browsers.WIDE);
        resident.go("/p/hepinglu");
        var keyboard = resident.page().keyboard();
        keyboard.press("Tab");
        assertThat(resident.page().locator(".skip-link")).isFocused();
        keyboard.press("Enter");
        assertThat(resident.page().locator("#main")).isFocused();
        keyboard.press("Tab");
        while (!(boolean) resident.page().evaluate("() => document.activeElement.matches('.doc-list a')")) {
            keyboard.press("Tab");
        }
        var outline = (String) resident.page().evaluate("() => getComputedStyle(document.activeElement).outlineStyle");
        assertThat(outline).isNotEqualTo("none");
        keyboard.press("Enter");
        assertThat(resident.page().locator("article.document")).isVisible();
    }

    @Test
    void a_printed_page_holds_the_document_and_its_address_and_nothing_to_press() {
        var resident = Browsers.open(Browsers.WIDE);
        resident.go("/p/hepinglu/c/emergency");
        isFound(resident);
        resident.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(resident.page().locator("article.document")).isVisible();
        assertThat(resident.page().locator(".permanent")).isVisible();
        assertThat(resident.page().locator("nav.platform-nav")).isHidden();
        assertThat(resident.page().locator("nav.utility")).isHidden();
        resident.shoot("portal-print");
    }

    @Test
    void an_item_weighs_no_more_than_a_village_line_carries() {
        var resident = Browsers.open(Browsers.PHONE);
        var weight = new AtomicInteger();
        resident.page().onResponse(answer -> weight.addAndGet(answer.body().length));
        resident.go("/p/hepinglu/i/5");
        assertThat(weight.get()).isPositive().isLessThan(HEAVIEST);
    }
}
