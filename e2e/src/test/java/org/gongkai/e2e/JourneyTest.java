package org.gongkai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An item on its way: written, reviewed by others, published, corrected, withdrawn; each on the screen of who may. */
class JourneyTest {
    private static final Pattern ITEM = Pattern.compile(".*/items/\\d+$");

    @Test
    void an_item_is_written_reviewed_published_corrected_and_withdrawn() {
        var clerk = Browsers.signedIn("linxiao", Browsers.WIDE);
        var path = write(clerk, "关于开展春节前消防安全检查的通告", "请各楼栋清理楼道杂物。");
        act(clerk, "SUBMIT");

        var reviewer = Browsers.signedIn("zhouzheng", Browsers.PHONE);
        reviewer.go(path);
        reviewer.shoot("review");
        act(reviewer, "PASS");
        var secrecy = Browsers.signedIn("wujing", Browsers.PHONE);
        secrecy.go(path);
        form(secrecy, "CLEAR").locator("textarea[name=words]").fill("不涉及国家秘密、工作秘密和个人隐私，可以公开。");
        secrecy.shoot("secrecy");
        act(secrecy, "CLEAR");
        var leader = Browsers.signedIn("gaoyuan", Browsers.PHONE);
        leader.go(path);
        leader.shoot("approval");
        act(leader, "APPROVE");

        var resident = Browsers.open(Browsers.PHONE);
        var address = publicAddress(path);
        resident.go(address);
        assertThat(resident.page().locator(".document__body")).containsText("请各楼栋清理楼道杂物。");
        resident.shoot("published");

        clerk.go(path);
        form(clerk, "CORRECT").locator("textarea[name=words]").fill("检查日期写错");
        act(clerk, "CORRECT");
        clerk.go(path + "/edit");
        type(clerk.page(), "请各楼栋在腊月二十前清理楼道杂物。");
        save(clerk.page());
        clerk.page().waitForURL(ITEM);
        act(clerk, "SUBMIT");
        resident.go(address);
        assertThat(resident.page().locator(".document__body")).not().containsText("腊月二十");
        reviewer.go(path);
        reviewer.shoot("correction");
        act(reviewer, "PASS");
        secrecy.go(path);
        form(secrecy, "CLEAR").locator("textarea[name=words]").fill("更正内容可以公开。");
        act(secrecy, "CLEAR");
        leader.go(path);
        act(leader, "APPROVE");
        resident.go(address);
        assertThat(resident.page().locator(".document__body")).containsText("腊月二十");

        leader.go(path);
        form(leader, "WITHDRAW").locator("textarea[name=words]").fill("内容与街道实际不符");
        act(leader, "WITHDRAW");
        var gone = resident.page().navigate(Office.demo().address() + address);
        org.assertj.core.api.Assertions.assertThat(gone.status()).isEqualTo(410);
        assertThat(resident.page().locator("main")).not().containsText("消防安全检查");
        resident.shoot("withdrawn");
    }

    @Test
    void who_wrote_an_item_is_offered_no_review_and_refused_one() {
        var clerk = Browsers.signedIn("linxiao", Browsers.WIDE);
        var path = write(clerk, "四眼规则检查用信息", "正文。");
        act(clerk, "SUBMIT");
        clerk.go(path);
        assertThat(form(clerk, "PASS")).hasCount(0);
        var reviewer = Browsers.signedIn("zhouzheng", Browsers.WIDE);
        reviewer.go(path);
        act(reviewer, "PASS");
        reviewer.go(path);
        assertThat(form(reviewer, "APPROVE")).hasCount(0);
        assertThat(form(reviewer, "CLEAR")).hasCount(0);
    }

    @Test
    void what_was_typed_survives_a_refused_form() {
        var clerk = Browsers.signedIn("linxiao", Browsers.WIDE);
        anew(clerk);
        clerk.page().fill("#title", "没有选择栏目的信息");
        type(clerk.page(), "已经写好的正文。");
        save(clerk.page());
        assertThat(clerk.page().locator(".error-summary")).containsText("栏目");
        assertThat(clerk.page().locator("#title")).hasValue("没有选择栏目的信息");
        assertThat(clerk.page().locator(".ProseMirror")).containsText("已经写好的正文。");
        clerk.shoot("editor-refused");
    }

    @Test
    void a_list_with_identity_numbers_is_stopped_masked_in_one_click_and_published_without_them() {
        var number = "150299195803120021";
        var clerk = Browsers.signedIn("linxiao", Browsers.WIDE);
        var path = write(clerk, "第四季度临时救助名单", "王秀兰，身份证号码" + number + "，救助金额800元。");
        assertThat(clerk.page().locator("#findings")).containsText("禁止公布");
        assertThat(clerk.page().locator("mark.found--block").last()).containsText(number);
        clerk.shoot("findings");
        act(clerk, "SUBMIT");
        var reviewer = Browsers.signedIn("zhouzheng", Browsers.PHONE);
        reviewer.go(path);
        act(reviewer, "PASS");
        var secrecy = Browsers.signedIn("wujing", Browsers.PHONE);
        secrecy.go(path);
        form(secrecy, "CLEAR").locator("textarea[name=words]").fill("可以公开。");
        form(secrecy, "CLEAR").locator("button[type=submit]").click();
        assertThat(secrecy.page().locator(".error-summary")).containsText("筛查发现");
        secrecy.shoot("findings-stopped");
        form(secrecy, "RETURN").locator("textarea[name=words]").fill("请遮盖身份证号码。");
        act(secrecy, "RETURN");

        clerk.go(path);
        clerk.page().locator("form[action$='/mask'] button").click();
        assertThat(clerk.page().locator("#findings")).not().containsText("禁止公布");
        assertThat(clerk.page().locator(".review__text")).containsText("150299********0021");
        act(clerk, "SUBMIT");
        reviewer.go(path);
        act(reviewer, "PASS");
        secrecy.go(path);
        form(secrecy, "CLEAR").locator("textarea[name=words]").fill("已经遮盖，可以公开。");
        act(secrecy, "CLEAR");
        var leader = Browsers.signedIn("gaoyuan", Browsers.PHONE);
        leader.go(path);
        act(leader, "APPROVE");
        var resident = Browsers.open(Browsers.PHONE);
        resident.go(publicAddress(path));
        assertThat(resident.page().locator(".document__body")).containsText("救助金额800元");
        assertThat(resident.page().locator("body")).not().containsText(number);
    }

    @Test
    void an_expired_session_loses_nothing_of_a_half_written_text() {
        var clerk = Browsers.signedIn("linxiao", Browsers.WIDE);
        anew(clerk);
        var page = clerk.page();
        page.fill("#title", "写到一半的信息");
        page.locator("#column")
                .selectOption(page.locator("#column option").nth(1).getAttribute("value"));
        page.fill("#formedOn", "2022-01-07");
        type(page, "离开一小时以后才写完的正文。");
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("SESSION"));
        save(page);
        assertThat(page.locator("#editor-state")).containsText("登录");
        assertThat(page.locator(".ProseMirror")).containsText("离开一小时以后才写完的正文。");
        clerk.shoot("expired");
        var other = page.context().newPage();
        other.navigate(Office.demo().address() + "/sign-in");
        signIn(other);
        save(page);
        page.waitForURL(ITEM);
        assertThat(page.locator("main")).containsText("离开一小时以后才写完的正文。");
    }

    @Test
    void without_scripts_an_expired_session_gives_the_form_back_after_sign_in() {
        var clerk = Browsers.plain(Browsers.PHONE);
        var page = clerk.page();
        clerk.go("/sign-in");
        signIn(page);
        clerk.go("/desk/hepinglu/items/new");
        page.fill("#title", "没有脚本时写到一半的信息");
        page.locator("#column")
                .selectOption(page.locator("#column option").nth(1).getAttribute("value"));
        page.fill("#formedOn", "2022-01-07");
        page.fill("#text", "离开一小时以后才写完的正文。");
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("SESSION"));
        save(page);
        assertThat(page.locator("h1")).hasText("登录");
        signIn(page);
        assertThat(page.locator("textarea[name=text]")).hasValue("离开一小时以后才写完的正文。");
        clerk.shoot("resubmit");
        page.locator("main form button[type=submit]").first().click();
        assertThat(page.locator("h1")).hasText("没有脚本时写到一半的信息");
        assertThat(page.locator("main")).containsText("离开一小时以后才写完的正文。");
    }

    private static void signIn(Page page) {
        page.fill("input[name=username]", "linxiao");
        page.fill("input[name=password]", Office.PASSWORD);
        page.click("main button[type=submit]");
    }

    @Test
    void a_word_document_brings_its_headings_and_tables_and_typed_text_outlives_a_closed_window() throws IOException {
        var clerk = Browsers.signedIn("linxiao", Browsers.WIDE);
        anew(clerk);
        var page = clerk.page();
        page.fill("#title", "从文件导入的通知");
        page.locator("details:has(#document) summary").click();
        page.setInputFiles("#document", WordFile.in(Files.createTempDirectory("gongkai-word"), "通知.docx"));
        page.click("button[formaction$='/import']");
        assertThat(page.locator("#preview")).containsText("活动安排");
        clerk.shoot("import-preview");
        page.click("#preview button[name=how][value=replace]");
        var text = page.locator(".ProseMirror");
        assertThat(text.locator("h2")).hasText("活动安排");
        assertThat(text.locator("table td").last()).hasText("社区广场");
        assertThat(page.locator("#title")).hasValue("从文件导入的通知");
        text.locator("p").first().click();
        page.keyboard().type("补充一句。");
        assertThat(page.locator("#editor-state")).containsText("已");
        page.close();

        var again = page.context().newPage();
        again.navigate(Office.demo().address() + "/desk/hepinglu/items/new");
        assertThat(again.locator(".ProseMirror")).containsText("补充一句。");
        again.locator("#column")
                .selectOption(again.locator("#column option").nth(1).getAttribute("value"));
        again.fill("#formedOn", "2022-01-07");
        save(again);
        again.waitForURL(ITEM);
        assertThat(again.locator("main")).containsText("社区广场");
    }

    /** Opens an empty form; what an earlier one left behind is discarded. */
    private static void anew(Browsers.Window window) {
        window.go("/desk/hepinglu/items/new");
        var discard = window.page().locator("button[formaction$='/discard']");
        if (discard.count() > 0) {
            discard.click();
            assertThat(discard).hasCount(0);
        }
    }

    /** Writes an item and answers the path of its page. */
    private static String write(Browsers.Window window, String title, String text) {
        anew(window);
        var page = window.page();
        page.fill("#title", title);
        page.locator("#column")
                .selectOption(page.locator("#column option").nth(1).getAttribute("value"));
        page.fill("#formedOn", "2022-01-07");
        type(page, text);
        window.shoot("editor");
        save(page);
        page.waitForURL(ITEM);
        return java.net.URI.create(page.url()).getPath();
    }

    private static void save(Page page) {
        page.locator("#editor > .panel__body > .button-row button[type=submit]").click();
    }

    private static void type(Page page, String text) {
        page.locator(".ProseMirror").fill(text);
    }

    private static Locator form(Browsers.Window window, String action) {
        return window.page().locator("form:has(input[name=action][value=" + action + "])");
    }

    private static void act(Browsers.Window window, String action) {
        form(window, action).locator("button[type=submit]").click();
        assertThat(window.page().locator(".error-summary")).hasCount(0);
        assertThat(form(window, action)).hasCount(0);
    }

    private static String publicAddress(String path) {
        return "/p/hepinglu/i/" + path.substring(path.lastIndexOf('/') + 1);
    }
}
