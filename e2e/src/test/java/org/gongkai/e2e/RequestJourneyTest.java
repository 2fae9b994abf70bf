package org.gongkai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A request on its way: filed on a phone, worked on by several persons, answered, read and archived. */
class RequestJourneyTest {
    private static final String NAME = "白秀英";
    private static final String RIGHT = "150202198503071242";
    private static final String WRONG = "150202198503071249";
    private static final String WANTED = "请公开铁路小区2021年外墙保温工程的竣工验收报告和结算审核报告。";

    private final List<String> flaws = new ArrayList<>();
    private int looks;

    /** What an applicant keeps of a filed request. */
    private record Slip(String number, String secret) {}

    @AfterEach
    void every_page_on_the_way_is_accessible_and_fits() {
        assertThat(flaws).isEmpty();
    }

    /** Keeps a picture of the page and what is wrong with it. */
    private void look(Browsers.Window window, String name) {
        flaws.addAll(window.flaws());
        window.shoot(String.format("request-%02d-%s", ++looks, name));
    }

    @Test
    void an_applicant_files_on_a_phone_mends_a_mistake_follows_and_supplements() {
        var phone = Browsers.touch();
        fileAndFollow(phone);
        assertThat(phone.faults()).isEmpty();
    }

    @Test
    void the_same_is_done_without_scripts() {
        fileAndFollow(Browsers.plain(Browsers.PHONE));
    }

    private void fileAndFollow(Browsers.Window window) {
        var page = window.page();
        window.go("/p/zhujian");
        look(window, "home");
        page.click("nav.platform-nav >> text=依申请公开");
        look(window, "block");
        page.click("main a[href$='/request']");
        look(window, "form");
        fill(page, WRONG);
        page.click("main form >> text=提交申请");

        assertThat(page.locator(".error-summary")).containsText("有 1 处需要修改");
        assertThat(page).hasTitle(Pattern.compile("^有 1 处需要修改"));
        assertThat(page.locator("#identity")).hasAttribute("aria-invalid", "true");
        look(window, "form-mistake");
        isKept(page);
        page.click(".error-summary a");
        page.keyboard().press("Tab");
        page.fill("#identity", RIGHT);
        page.click("main form >> text=提交申请");

        assertThat(page.locator("h1")).hasText("申请已提交");
        look(window, "filed");
        var slip = slip(page);
        page.click("main >> text=凭登记号和查询码查看进度");
        look(window, "follow");
        follow(page, new Slip(slip.number(), "2222-2222-2222"));
        assertThat(page.locator(".error-summary")).containsText("登记号或者查询码不对");
        follow(page, slip);
        assertThat(page.locator("main")).containsText("待确认");
        look(window, "status");
        page.fill("#words", "只要结算审核报告的结论部分也可以。");
        page.click("form[action$='/supplement'] button");
        assertThat(page.locator(".timeline")).containsText("补充材料");
        look(window, "status-supplemented");
    }

    private static void fill(Page page, String identity) {
        page.fill("#name", NAME);
        page.fill("#identity", identity);
        page.fill("#phone", "0472-0000123");
        page.fill("#content", WANTED);
        page.check("input[name=way][value=EMAIL]");
        page.fill("#email", "bai@example.cn");
    }

    private static void isKept(Page page) {
        assertThat(page.locator("input[name=applicant][value=NATURAL_PERSON]")).isChecked();
        assertThat(page.locator("#name")).hasValue(NAME);
        assertThat(page.locator("#identity")).hasValue(WRONG);
        assertThat(page.locator("#phone")).hasValue("0472-0000123");
        assertThat(page.locator("#email")).hasValue("bai@example.cn");
        assertThat(page.locator("#content")).hasValue(WANTED);
        assertThat(page.locator("input[name=way][value=EMAIL]")).isChecked();
    }

    private static Slip slip(Page page) {
        var values = page.locator(".slip dd");
        assertThat(values).hasCount(2);
        return new Slip(values.nth(0).innerText(), values.nth(1).innerText());
    }

    private static void follow(Page page, Slip slip) {
        page.fill("#number", slip.number());
        page.fill("#secret", slip.secret());
        page.click("main form button");
    }

    @Test
    void the_form_is_filled_in_and_sent_with_the_keyboard_alone() {
        var resident = Browsers.open(Browsers.WIDE);
        var page = resident.page();
        resident.go("/p/zhujian/request");
        var keyboard = page.keyboard();
        tabTo(page, "input[name=applicant]");
        keyboard.press("ArrowDown");
        keyboard.press("ArrowUp");
        assertThat(page.locator("input[name=applicant][value=NATURAL_PERSON]")).isChecked();
        type(page, "#name", NAME);
        type(page, "#identity", RIGHT);
        type(page, "#email", "bai@example.cn");
        type(page, "#content", WANTED);
        tabTo(page, "input[name=way]");
        keyboard.press("ArrowDown");
        assertThat(page.locator("input[name=way][value=EMAIL]")).isChecked();
        tabTo(page, "main form button");
        keyboard.press("Enter");
        assertThat(page.locator("h1")).hasText("申请已提交");
        look(resident, "filed");
    }

    private static void type(Page page, String field, String words) {
        tabTo(page, field);
        page.keyboard().insertText(words);
    }

    private static void tabTo(Page page, String what) {
        for (var i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("what => document.activeElement.matches(what)", what)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not lead to " + what);
    }

    @Test
    void what_is_already_public_is_shown_while_the_applicant_writes() {
        var resident = Browsers.touch();
        var page = resident.page();
        resident.go("/p/hepinglu/request");
        var list = page.locator(".already li a");
        page.locator("#content").pressSequentially("请公开和平路街道防汛应急预案的全文。");
        assertThat(list.first()).hasText("和平路街道防汛应急预案");
        assertThat(page.locator(".already [role=status]")).containsText("不用申请");
        look(resident, "already-public");
        var item = page.context().waitForPage(() -> list.first().click());
        assertThat(item.locator("h1")).hasText("和平路街道防汛应急预案");
        item.close();
        assertThat(page.locator("#content")).hasValue("请公开和平路街道防汛应急预案的全文。");
        page.fill("#content", "请公开");
        assertThat(list).hasCount(0);
        assertThat(page.locator(".already [role=status]")).isEmpty();
        assertThat(resident.faults()).isEmpty();
    }

    @Test
    void a_case_is_corrected_consulted_extended_answered_in_part_read_and_archived() throws IOException {
        var applicant = Browsers.open(Browsers.PHONE);
        applicant.go("/p/zhujian/request");
        fill(applicant.page(), RIGHT);
        applicant.page().click("main form >> text=提交申请");
        var slip = slip(applicant.page());

        var caseworker = Browsers.signedIn("jiaming", Browsers.WIDE);
        caseworker.go("/desk/zhujian/requests");
        look(caseworker, "register");
        caseworker.page().click("tr:has(th:text-is('" + slip.number() + "')) a >> nth=0");
        look(caseworker, "unconfirmed");
        var path = java.net.URI.create(caseworker.page().url()).getPath();
        act(caseworker, "confirm", "电话确认，9时30分通话");
        look(caseworker, "open");
        act(caseworker, "ask-correction", "请写明是哪几栋楼的外墙保温工程。");
        look(caseworker, "waiting");

        applicant.page().click("main >> text=凭登记号和查询码查看进度");
        follow(applicant.page(), slip);
        look(applicant, "to-correct");
        applicant.page().fill("#words", "铁路小区1号楼至6号楼。");
        applicant.page().click("form[action$='/correct'] button");
        assertThat(applicant.page().locator(".timeline")).containsText("收到补正");

        caseworker.go(path);
        consult(caseworker);
        var head = Browsers.signedIn("duanrui", Browsers.PHONE);
        extend(caseworker, head, path);
        redact(caseworker, path);
        answer(caseworker, head, path);

        applicant.go("/p/zhujian/request/case");
        look(applicant, "answered");
        assertThat(applicant.page().locator(".file-list li")).hasCount(3);
        released(applicant.page());
        var letter = download(applicant.page(), "政府信息部分公开告知书");
        assertThat(letter).contains(NAME, slip.number(), "第三十七条").doesNotContain("＿");

        caseworker.go(path);
        assertThat(caseworker.page().locator(".timeline")).containsText("送达");
        assertThat(caseworker.page().locator("section[aria-labelledby=h-send]")).containsText("申请人凭查询码下载");
        act(caseworker, "archive", "");
        assertThat(caseworker.page().locator(".case-head")).containsText("已归档");
        look(caseworker, "archived");
        assertThat(caseworker.faults()).isEmpty();
        assertThat(head.faults()).isEmpty();
    }

    /** A record on a page that lies on its side: a place drawn by mouse, and those that screening finds. */
    private void redact(Browsers.Window caseworker, String path) throws IOException {
        caseworker.go(path);
        caseworker.page().click("section[aria-labelledby=h-red] a");
        look(caseworker, "records-none");
        caseworker
                .page()
                .setInputFiles("#file", new FilePayload("report.pdf", "application/pdf", RecordOnItsSide.pdf()));
        caseworker.page().click("form[action$='/originals'] button");
        caseworker.page().click("main table th a >> text=report");
        look(caseworker, "record");
        caseworker.page().click("button[formaction$='/take-all']");
        assertThat(caseworker.page().locator(".redact__list li")).hasCount(1);
        var picture = caseworker.page().locator("#redact img");
        picture.scrollIntoViewIfNeeded();
        var box = picture.boundingBox();
        var mouse = caseworker.page().mouse();
        mouse.move(box.x + box.width * RecordOnItsSide.LEFT, box.y + box.height * RecordOnItsSide.TOP);
        mouse.down();
        mouse.move(box.x + box.width * RecordOnItsSide.RIGHT, box.y + box.height * RecordOnItsSide.BOTTOM);
        mouse.up();
        caseworker.page().selectOption("#ground", "THIRD_PARTY");
        caseworker.page().click("#draw button");
        assertThat(caseworker.page().locator(".redact__list li")).hasCount(2);
        look(caseworker, "record-withheld");
        caseworker.page().click("text=返回材料清单");
        caseworker.page().click("form[action$='/release'] button");
        while (caseworker.page().locator("aside progress").count() > 0) {
            caseworker.page().reload();
        }
        assertThat(caseworker.page().locator(".callout--ok")).containsText("已通过泄露检查");
        look(caseworker, "released");
        caseworker.go(path);
    }

    /** The line breaks half way; the page is opened anew, the same file chosen, and only what is missing is sent. */
    @Test
    void a_large_record_goes_on_where_the_line_broke() throws IOException {
        var caseworker = Browsers.signedIn("jiaming", Browsers.WIDE);
        var page = caseworker.page();
        caseworker.go("/desk/zhujian/requests");
        page.click("tr:has-text('2022-0004') a >> nth=0");
        page.click("section[aria-labelledby=h-red] a");
        var file = Files.createTempDirectory("gongkai-e2e").resolve("scan.pdf");
        Files.write(file, RecordOnItsSide.scan());
        var slices = "**/uploads/*-*";
        page.setInputFiles("#file", file);
        var passed = new ArrayList<String>();
        page.route(slices, route -> {
            if (passed.isEmpty()) {
                passed.add(route.request().url());
                route.resume();
            } else {
                route.abort();
            }
        });
        page.click("form[action$='/originals'] button");
        assertThat(page.locator("[data-upload]")).containsText("连接中断");
        look(caseworker, "upload-broken");
        page.reload();
        page.unroute(slices);
        var sent = new ArrayList<String>();
        page.onRequest(request -> {
            if (request.url().matches(".*/uploads/[^/]+$")) {
                sent.add(request.url());
            }
        });
        page.setInputFiles("#file", file);
        page.click("form[action$='/originals'] button");
        assertThat(page.locator("main table th a >> text=scan.pdf")).isVisible();
        assertThat(sent).hasSize((int) (Files.size(file) >> 20));
        page.click("button[aria-label='移除“scan.pdf”']");
        assertThat(page.locator("main table th a >> text=scan.pdf")).hasCount(0);
    }

    /** What the applicant gets: black where it was drawn, and nothing withheld in its text. */
    private static void released(Page page) throws IOException {
        var kept = page.waitForDownload(() -> page.click("a[href$='/released.pdf']"))
                .path();
        try (var document = Loader.loadPDF(Files.readAllBytes(kept))) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains(RecordOnItsSide.OPEN)
                    .doesNotContain(RecordOnItsSide.PHONE)
                    .doesNotContain(RecordOnItsSide.PRICE);
            RecordOnItsSide.requireBlack(new PDFRenderer(document).renderImage(0, 2));
        }
    }

    private void consult(Browsers.Window caseworker) {
        open(caseworker, "consult").locator("input[value=THIRD_PARTY]").check();
        act(caseworker, "consult", "征求北梁宏达保温工程有限公司意见：结算审核报告");
        look(caseworker, "consulting");
        var opinion = open(caseworker, "record-opinion");
        opinion.locator("input[name=of]").check();
        opinion.locator("input[value=OBJECTED_WITH_GROUNDS]").check();
        look(caseworker, "opinion");
        act(caseworker, "record-opinion", "不同意公开报价明细，属于商业秘密。");
    }

    private void extend(Browsers.Window caseworker, Browsers.Window head, String path) {
        act(caseworker, "ask-extension", "需要核对六栋楼的结算材料");
        head.go(path);
        look(head, "extension");
        act(head, "agree-extension", "");
        caseworker.go(path);
        caseworker.page().selectOption("#kind", "extension");
        caseworker.page().click("form[action$='/letters'] button");
        var letter = java.net.URI.create(caseworker.page().url()).getPath();
        head.go(letter);
        look(head, "letter-draft");
        head.page().click("form[action$='/approve'] button");
        caseworker.go(letter);
        caseworker.page().click("form[action$='/seal'] button");
        assertThat(caseworker.page().locator(".case-head")).containsText("号");
        caseworker.go(path);
        act(caseworker, "send-extension", "");
        assertThat(caseworker.page().locator(".timeline")).containsText("告知延期，延长 20 个工作日");
    }

    private void answer(Browsers.Window caseworker, Browsers.Window head, String path) {
        var draft = open(caseworker, "draft");
        draft.locator("input[value=PARTLY_GRANTED]").check();
        look(caseworker, "draft");
        act(caseworker, "draft", "报价明细属于商业秘密，第三方有合理理由不同意公开。");
        caseworker.page().click("table.letters >> text=政府信息部分公开告知书");
        var letter = java.net.URI.create(caseworker.page().url()).getPath();
        assertThat(caseworker.page().locator(".callout--warn")).hasCount(0);
        look(caseworker, "letter-drafted");
        var text = caseworker.page().locator("#text");
        assertThat(text).hasValue(Pattern.compile("公开件，共 1 页[\\s\\S]*遮盖 2 处"));
        text.fill(text.inputValue().replaceFirst("可以公开的内容见", "结算审核报告中除报价明细以外的内容，见"));
        caseworker.page().click("form[action$='/save'] button");
        assertThat(text).hasValue(Pattern.compile("除报价明细以外的内容"));

        var legal = Browsers.signedIn("lvqin", Browsers.WIDE);
        legal.go(path);
        look(legal, "legal");
        act(legal, "pass-legal", "");
        head.go(path);
        look(head, "approval");
        head.go(letter);
        look(head, "letter");
        head.go(path);
        act(head, "approve", "");
        head.go(path + "/ledger");
        look(head, "ledger");
        head.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(head.page().locator(".evidence .data-table")).isVisible();
        assertThat(head.page().locator(".side-nav")).isHidden();
        head.shoot("request-ledger-print");
        head.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        caseworker.go(letter);
        look(caseworker, "letter-approved");
        caseworker.page().click("form[action$='/seal'] button");
        assertThat(caseworker.page().locator(".case-head")).containsText("号");
        look(caseworker, "letter-sealed");
        caseworker.go(path);
        act(caseworker, "send", "网上下载，已短信通知");
        look(caseworker, "sent");
    }

    private static String download(Page page, String title) throws IOException {
        var kept = page.waitForDownload(() -> page.click(".file-list >> text=" + title))
                .path();
        try (var document = Loader.loadPDF(Files.readAllBytes(kept))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    /** The form of an act, with what it is folded in opened. */
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
        if (!words.isEmpty()) {
            form.locator("textarea[name=words]").fill(words);
        }
        form.locator("button[type=submit]").click();
        assertThat(window.page().locator(".error-summary")).hasCount(0);
        assertThat(course).hasCount(before + 1);
    }
}
