package org.gongkai.office.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Uploads;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Lane;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.files.SampleFiles;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The editor over HTTP, by the clerk of the sample district, as a browser without scripts uses it. */
class EditorTest {
    private static final String NEW = "/desk/hepinglu/items/new";

    private final Visitor clerk = Visitor.signedIn("linxiao");
    private final Visitor resident = new Visitor();

    @Test
    void an_attachment_is_added_beside_a_half_written_text_and_saved_with_it() {
        var added = act(0, "arrange", Map.of("text", "写了一半"), file("upload", "名单𠮷.txt", "甲"));
        var page = Jsoup.parse(added.body());
        assertThat(added.statusCode()).isEqualTo(200);
        assertThat(page.select("textarea[name=text]").val()).isEqualTo("写了一半");
        assertThat(page.select("#attachments li").text()).contains("TXT", "名单𠮷.txt", "3 B", "移除");

        var id = saved(Map.of("text", "写完了", "attachments", attached(page)));
        assertThat(clerk.page("/desk/hepinglu/items/" + id).select(".file-list").text())
                .contains("名单𠮷.txt");
        var address = "/p/hepinglu/f/" + attached(page);
        assertThat(Visitor.signedIn("zhouzheng").get(address).body()).isEqualTo("甲");
        assertThat(resident.get(address).statusCode()).isEqualTo(404);
        assertThat(Visitor.signedIn("chenyu").get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void files_are_moved_and_removed_without_losing_the_text() {
        var one = attached(Jsoup.parse(
                act(0, "arrange", Map.of(), file("upload", "一.txt", "一")).body()));
        var both = Jsoup.parse(act(0, "arrange", Map.of("attachments", one), file("upload", "二.txt", "二"))
                .body());
        assertThat(both.select("#attachments a").eachText()).containsExactly("一.txt", "二.txt");
        var two = both.select("#attachments li:last-child").attr("data-id");
        var fields = typed(Map.of("text", "正文"));
        var moved = submitList("arrange", fields, List.of(one, two), Map.of("up", two));
        assertThat(moved.select("#attachments a").eachText()).containsExactly("二.txt", "一.txt");
        var dropped = submitList("arrange", fields, List.of(two, one), Map.of("drop", two));
        assertThat(dropped.select("#attachments a").eachText()).containsExactly("一.txt");
        assertThat(dropped.select("textarea[name=text]").val()).isEqualTo("正文");
    }

    @Test
    void a_bad_file_is_refused_with_a_sentence_and_everything_typed_stays() {
        var refused = act(
                0,
                "arrange",
                Map.of("text", "写了一半", "title", "题"),
                new Uploads.Sent("upload", "图.png", SampleFiles.text("no picture")));
        var page = Jsoup.parse(refused.body());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(page.select(".error-summary").text()).contains("“图.png”的扩展名表示 PNG", "另存为正确的格式");
        assertThat(page.select("textarea[name=text]").val()).isEqualTo("写了一半");
        assertThat(page.select("input[name=title]").val()).isEqualTo("题");
    }

    @Test
    void a_file_above_the_limit_keeps_the_text_and_a_form_above_all_bounds_gets_a_page() {
        var large = new byte[(50 << 20) + 1];
        var kept = act(0, "arrange", Map.of("text", "写了一半"), new Uploads.Sent("upload", "大.txt", large));
        assertThat(kept.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(kept.body()).select(".error-summary").text()).contains("超过 50 MB 的上限");
        assertThat(Jsoup.parse(kept.body()).select("textarea[name=text]").val()).isEqualTo("写了一半");

        var huge = act(0, "arrange", Map.of("text", "x"), new Uploads.Sent("upload", "大.txt", new byte[120 << 20]));
        assertThat(huge.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(huge.body()).text())
                .contains("上传的内容过大", "按浏览器的返回键")
                .doesNotContain("Exception");
    }

    @Test
    void strangers_may_not_send_files() {
        var answer = new Visitor()
                .upload(
                        "/sign-in",
                        "/desk/hepinglu/items/0/arrange",
                        Map.of(),
                        List.of(new Uploads.Sent("upload", "a.txt", new byte[9 << 20])));
        assertThat(answer.statusCode()).isEqualTo(422);
        var elsewhere = new Visitor().upload("/sign-in", "/sign-in", Map.of(), List.of(file("upload", "a.txt", "x")));
        assertThat(elsewhere.statusCode()).isEqualTo(404);
    }

    @Test
    void a_document_is_previewed_with_its_warnings_and_taken_over_behind_the_text() {
        var read = act(
                0,
                "import",
                Map.of("text", "原来的正文"),
                new Uploads.Sent(
                        "document",
                        "网页.html",
                        SampleFiles.text("<h1>通知</h1><p>内容<span style='display:none'>藏</span>"
                                + "<img src='file:///c:/x.png'></p><p><img src='data:image/png;base64,"
                                + Base64.getEncoder().encodeToString(SampleFiles.png(9, 9)) + "'></p>")));
        var page = Jsoup.parse(read.body());
        assertThat(page.select("#preview").text()).contains("导入预览：网页.html", "隐藏文字 1 处", "图片 1 张没有导入", "图片 1 张已存入");
        assertThat(page.select("#preview img").attr("src")).startsWith("/p/hepinglu/f/");
        assertThat(page.select("textarea[name=text]").val()).isEqualTo("原来的正文");

        var imported = page.select("textarea[name=imported]").val();
        var used = act(0, "use", Map.of("text", "原来的正文", "imported", imported, "how", "append"));
        var text = Jsoup.parse(used.body()).select("textarea[name=text]").val();
        assertThat(text).startsWith("<p>原来的正文</p><h2>通知</h2><p>内容</p>").contains("/p/hepinglu/f/");

        var id = saved(Map.of("text", text));
        var picture = page.select("#preview img").attr("src");
        assertThat(Visitor.signedIn("zhouzheng").get(picture).headers().firstValue("Content-Type"))
                .hasValue("image/png");
        assertThat(clerk.page("/desk/hepinglu/items/" + id)
                        .select(".review__text img")
                        .attr("src"))
                .isEqualTo(picture);
    }

    @Test
    void a_secrecy_mark_is_refused_wherever_it_comes_in_and_nothing_of_it_is_kept() {
        var marked = "机密★10年\n关于某事的函";
        var before = count();
        var file = act(0, "arrange", Map.of(), file("upload", "函.txt", marked));
        var document = act(0, "import", Map.of(), file("document", "函.txt", marked));
        var paste = clerk.submit(NEW, "/desk/hepinglu/items/0/paste", Map.of("html", "<p>绝密★</p>"));
        var autosave = clerk.submit(NEW, "/desk/hepinglu/items/0/autosave", typed(Map.of("text", marked)));
        var save = clerk.submit(NEW, NEW, typed(Map.of("text", marked)));
        for (var answer : List.of(file, document, paste, autosave, save)) {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("密级标志", "和平路街道", "保密工作负责人");
        }
        assertThat(count()).isEqualTo(before + 5);
        assertThat(jdbc().sql("select count(*) from publishing_revision where source like '%关于某事的函%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc().sql("select count(*) from publishing_working_copy where form like '%关于某事的函%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_was_autosaved_comes_back_and_can_be_given_up() {
        var id = saved(Map.of("text", "第一稿"));
        var edit = "/desk/hepinglu/items/" + id + "/edit";
        var version = clerk.page(edit).select("input[name=version]").val();
        var answer = clerk.submit(
                edit,
                "/desk/hepinglu/items/" + id + "/autosave",
                typed(Map.of("text", "打了一半的话😀𠮷", "version", version)));
        assertThat(answer.body()).contains("已自动保存");
        assertThat(clerk.page("/desk/hepinglu/items/" + id)
                        .select(".review__text")
                        .text())
                .contains("第一稿")
                .doesNotContain("打了一半");

        var again = clerk.page(edit);
        assertThat(again.select("textarea[name=text]").val()).isEqualTo("打了一半的话😀𠮷");
        assertThat(again.select(".callout").text()).contains("已恢复您");
        clerk.submit(edit, "/desk/hepinglu/items/" + id + "/discard", Map.of());
        assertThat(clerk.page(edit).select("textarea[name=text]").val()).isEqualTo("第一稿");
    }

    @Test
    void a_copy_that_comes_while_the_same_is_saved_does_not_come_back() {
        var form = typed(Map.of("title", "迟到的自动保存"));
        assertThat(clerk.submit(NEW, NEW, form).statusCode()).isEqualTo(200);
        clerk.submit(NEW, "/desk/hepinglu/items/0/autosave", form);
        var page = clerk.page(NEW);
        assertThat(page.select("input[name=title]").val()).isEmpty();
        assertThat(page.select("input[name=submission]").val()).isNotEqualTo(form.get("submission"));
    }

    @Test
    void what_was_changed_after_it_was_saved_is_not_lost_when_it_is_sent_again() {
        var form = new HashMap<>(typed(Map.of("title", "返回以后又改")));
        var first = saved(form);
        form.put("text", "用浏览器返回以后改过的正文");
        var second = saved(form);
        assertThat(second).isNotEqualTo(first);
        assertThat(clerk.page("/desk/hepinglu/items/" + second)
                        .select(".review__text")
                        .text())
                .contains("用浏览器返回以后改过的正文");
    }

    @Test
    void two_at_the_same_item_see_each_other_and_the_later_one_sees_both_texts() {
        var office = new SampleOffice(Lane.USUAL);
        var second = office.person(org.gongkai.office.bodies.Duty.CLERK);
        var id = office.aDraft();
        var edit = "/desk/" + office.body.code() + "/items/" + id + "/edit";
        var one = signedIn(office.clerk.username());
        var two = signedIn(second.username());
        var opened = one.page(edit);
        assertThat(opened.select("#editor-others").hasAttr("hidden")).isTrue();
        var seen = two.page(edit);
        assertThat(seen.select("#editor-others").text()).contains("测试人员 正在编辑，刚刚");

        var fields = new HashMap<>(Map.of(
                "column", String.valueOf(office.column), "title", "信息", "formedOn", "2022-01-04", "version", "1"));
        fields.put("text", "先存的话");
        assertThat(one.submit(edit, edit, fields).statusCode()).isEqualTo(200);
        fields.put("text", "后写的话");
        var refused = two.submit(edit, edit, fields);
        assertThat(refused.statusCode()).isEqualTo(409);
        var page = Jsoup.parse(refused.body());
        assertThat(page.select(".editor-other").text()).isEqualTo("先存的话");
        assertThat(page.select("textarea[name=text]").val()).isEqualTo("后写的话");
        fields.put("version", page.select("input[name=version]").val());
        assertThat(two.submit(edit, edit, fields).statusCode()).isEqualTo(200);
        assertThat(office.item(id).source()).isEqualTo("后写的话");
    }

    @Test
    void a_correction_changes_the_attachments_only_once_it_is_approved() {
        var office = new SampleOffice(Lane.USUAL);
        var code = office.body.code();
        var one = signedIn(office.clerk.username());
        var start = "/desk/" + code + "/items/new";
        var first = upload(one, start, code, "甲.txt");
        var id = office.submitted(withFiles(office, first));
        assertThat(resident.get("/p/" + code + "/f/" + first).statusCode()).isEqualTo(404);
        office.act(office.approver, id, Action.APPROVE);
        assertThat(resident.get("/p/" + code + "/f/" + first).body()).isEqualTo("甲.txt");
        assertThat(resident.page("/p/" + code + "/i/" + id).select(".file-list").text())
                .contains("TXT", "甲.txt", "7 B");

        office.act(office.clerk, id, Action.CORRECT);
        var second = upload(one, start, code, "乙.txt");
        office.publishing.save(
                office.clerk, office.body, id, office.version(id), withFiles(office, second), office.now);
        assertThat(resident.get("/p/" + code + "/f/" + second).statusCode()).isEqualTo(404);
        assertThat(resident.get("/p/" + code + "/f/" + first).statusCode()).isEqualTo(200);
        office.toApproval(id);
        office.act(office.approver, id, Action.APPROVE);
        assertThat(resident.get("/p/" + code + "/f/" + second).statusCode()).isEqualTo(200);
        assertThat(resident.get("/p/" + code + "/f/" + first).statusCode()).isEqualTo(404);
    }

    @Test
    void pasted_word_html_comes_back_clean_with_what_was_left_out() {
        var answer = clerk.submit(
                NEW,
                "/desk/hepinglu/items/0/paste",
                Map.of(
                        "html",
                        "<p class=MsoNormal align=center style='mso-hide:all'>藏</p><p class=MsoNormal>文<o:p></o:p></p>"));
        assertThat(answer.body()).isEqualTo("{\"html\":\"<p>文</p>\",\"said\":[\"隐藏文字 1 处没有导入。\"]}");
    }

    private static Draft withFiles(SampleOffice office, String file) {
        var plain = office.draft("信息");
        return new Draft(
                plain.columnId(),
                plain.title(),
                plain.documentNo(),
                plain.formedOn(),
                plain.source(),
                plain.metadata(),
                List.of(UUID.fromString(file)));
    }

    private static String upload(Visitor by, String page, String code, String name) {
        var answer = by.upload(
                page,
                "/desk/" + code + "/items/0/upload",
                Map.of(),
                List.of(new Uploads.Sent("upload", name, name.getBytes(StandardCharsets.UTF_8))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
    }

    private static Visitor signedIn(String username) {
        var visitor = new Visitor();
        visitor.signIn(username, "a long password");
        return visitor;
    }

    private HttpResponse<String> act(long id, String act, Map<String, String> fields, Uploads.Sent... files) {
        return clerk.upload(NEW, "/desk/hepinglu/items/" + id + "/" + act, typed(fields), List.of(files));
    }

    private Document submitList(
            String act, Map<String, String> fields, List<String> attachments, Map<String, String> more) {
        var all = new HashMap<>(fields);
        all.putAll(more);
        all.put("attachments", String.join(",", attachments));
        return Jsoup.parse(
                clerk.submit(NEW, "/desk/hepinglu/items/0/" + act, all).body());
    }

    private String saved(Map<String, String> fields) {
        var answer = clerk.submit(NEW, NEW, typed(fields));
        assertThat(answer.statusCode())
                .as(Jsoup.parse(answer.body()).select(".error-summary").text())
                .isEqualTo(200);
        return answer.uri().getPath().replaceAll(".*/", "");
    }

    private static Map<String, String> typed(Map<String, String> fields) {
        var body = OfficeServer.bean(Bodies.class).withCode("hepinglu");
        var all = new HashMap<>(Map.of(
                "version", "0",
                "submission", UUID.randomUUID().toString(),
                "title", "编辑测试信息",
                "formedOn", "2022-01-05",
                "column",
                        String.valueOf(OfficeServer.bean(Catalogue.class)
                                .withCode(body, "other")
                                .id()),
                "text", "正文"));
        all.putAll(fields);
        return all;
    }

    private static Uploads.Sent file(String field, String name, String text) {
        return new Uploads.Sent(field, name, SampleFiles.text(text));
    }

    private static String attached(Document page) {
        return page.select("#attachments li").attr("data-id");
    }

    private static int count() {
        return jdbc().sql("select count(*) from files_classified")
                .query(Integer.class)
                .single();
    }

    private static JdbcClient jdbc() {
        return OfficeServer.bean(JdbcClient.class);
    }
}
