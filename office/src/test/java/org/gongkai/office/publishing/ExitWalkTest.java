package org.gongkai.office.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Lane;
import org.gongkai.office.engagement.Matters;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.SampleFiles;
import org.gongkai.office.files.Upload;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every exit is an exit: what is not public stands on no page, in no list, no feed and no answer to a program. */
class ExitWalkTest {
    private static final String SHOWN = "公开可见甲";
    private static final String DRAFT = "尚在起草乙";
    private static final String WITHDRAWN = "已经撤下丙";
    private static final String CORRECTION = "更正未批丁";
    private static final String FOREIGN = "别的机关己";
    private static final String WITHHELD = "不予公开戊";

    private static final String[] HIDDEN = {DRAFT, WITHDRAWN, CORRECTION, WITHHELD};

    private final SampleOffice office = new SampleOffice(Lane.USUAL);
    private final Visitor resident = new Visitor();

    private Draft draft(String word, Metadata metadata) {
        var number = metadata.kind().hasValidity() ? word + "〔2022〕1号" : "";
        return new Draft(
                office.column,
                word + "的标题",
                number,
                LocalDate.of(2022, 1, 4),
                "<p>" + word + "的正文</p>",
                metadata,
                List.of(file(word + "附件.txt", word.getBytes(StandardCharsets.UTF_8)), file(word + "附件.pdf", pdf())));
    }

    private UUID file(String name, byte[] content) {
        return OfficeServer.bean(KeptFiles.class)
                .keep(new Upload(name, content), office.clerk, office.body, office.now)
                .id();
    }

    private static byte[] pdf() {
        return SampleFiles.pdf("a page");
    }

    private Matters matters() {
        return new Matters(office.body, office.clerk, office.approver, SHOWN, WITHHELD);
    }

    /** Whoever kept the address of an attachment, of its preview or of a page of it, gets nothing. */
    private void theFilesOfWhatIsHiddenStayClosed() {
        var closed = OfficeServer.bean(JdbcClient.class)
                .sql("select f.id::text from files_file f where f.body_id = ? and f.name not like ?")
                .params(office.body.id(), SHOWN + "%")
                .query(String.class)
                .list();
        assertThat(closed).hasSizeGreaterThan(3);
        for (var id : closed) {
            for (var way : List.of("", "/view", "/page/1")) {
                var address = "/p/" + office.body.code() + "/f/" + id + way;
                var answer = resident.get(address);
                assertThat(answer.statusCode()).as(address).isBetween(400, 499);
                assertThat(answer.body()).as(address).doesNotContain(HIDDEN);
            }
        }
    }

    private long withdrawn() {
        var id = office.published(draft(WITHDRAWN, Metadata.ORDINARY));
        walk();
        office.act(office.approver, id, Act.withdraw(PublicReason.RIGHTS, WITHDRAWN));
        return id;
    }

    private void withheld() {
        var withheld = new Metadata(
                DocumentKind.ORDINARY,
                "",
                "",
                "",
                WITHHELD,
                Optional.empty(),
                Optional.empty(),
                Disclosure.WITHHELD,
                Optional.of(Ground.PROCESS),
                "讨论稿");
        var id = office.publishing.draft(office.clerk, office.body, draft(WITHHELD, withheld), office.now);
        office.act(office.clerk, id, Action.SUBMIT);
        office.act(office.reviewer, id, Action.PASS);
        office.act(office.secrecy, id, Act.secrecy(Conclusion.WITHHELD, "《条例》第十六条", "过程性信息"));
    }

    private void underCorrection(long id) {
        office.act(office.clerk, id, Action.CORRECT);
        office.publishing.save(
                office.clerk, office.body, id, office.version(id), draft(CORRECTION, Metadata.ORDINARY), office.now);
        office.act(office.clerk, id, Action.SUBMIT);
    }

    @Test
    void what_is_not_public_leaves_by_no_exit() {
        var shown = office.published(draft(SHOWN, Metadata.ORDINARY));
        office.publishing.draft(office.clerk, office.body, draft(DRAFT, Metadata.ORDINARY), office.now);
        var gone = withdrawn();
        withheld();
        underCorrection(shown);
        var matters = matters();

        var walked = walk();

        assertThat(walked.keySet())
                .contains(
                        "/p/" + office.body.code() + "/i/" + shown,
                        "/p/" + office.body.code() + "/c/other/items.csv",
                        "/p/" + office.body.code() + "/c/other/feed.atom",
                        "/api/bodies/" + office.body.code() + "/columns/other/items");
        assertThat(walked.keySet())
                .containsAll(matters.paths())
                .doesNotContainAnyElementsOf(matters.hiddenPaths())
                .anyMatch(address -> address.matches(".*/f/[0-9a-f-]{36}"))
                .anyMatch(address -> address.endsWith("/page/1"));
        assertThat(walked.values()).anyMatch(page -> page.contains(SHOWN));
        assertThat(walked)
                .allSatisfy((address, page) -> assertThat(page).as(address).doesNotContain(HIDDEN));
        matters.hiddenPaths()
                .forEach(path ->
                        assertThat(resident.get(path).statusCode()).as(path).isEqualTo(404));
        theFilesOfWhatIsHiddenStayClosed();
        var answer = resident.get("/p/" + office.body.code() + "/i/" + gone);
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).doesNotContain(WITHDRAWN);
        assertThat(resident.get("/api/bodies/" + office.body.code() + "/items/" + gone)
                        .body())
                .doesNotContain(WITHDRAWN);
    }

    @Test
    void what_is_not_public_is_found_by_no_question() throws InterruptedException {
        office.published(draft(SHOWN, Metadata.ORDINARY));
        var foreign = new SampleOffice(Lane.USUAL);
        foreign.published(new Draft(
                foreign.column, FOREIGN + "的标题", "", LocalDate.of(2022, 1, 4), "<p>正文</p>", Metadata.ORDINARY));
        office.publishing.draft(office.clerk, office.body, draft(DRAFT, Metadata.ORDINARY), office.now);
        withheld();
        underCorrection(office.published(draft("另一" + SHOWN, Metadata.ORDINARY)));
        var gone = office.published(draft(WITHDRAWN, Metadata.ORDINARY));
        var matters = matters();
        var own = "/p/" + office.body.code() + "/search";
        untilFound(own, SHOWN);
        untilFound(own, SHOWN + "问卷");
        untilFound(own, WITHDRAWN);
        untilFound("/search", FOREIGN);

        office.act(office.approver, gone, Act.withdraw(PublicReason.RIGHTS, WITHDRAWN));

        assertThat(found(own, "的标题")).contains(SHOWN).doesNotContain(FOREIGN);
        assertThat(found(own, SHOWN + "征集")).contains(SHOWN + "征集标题", "征集调查");
        assertThat(found(own, SHOWN + "问卷题目")).contains(SHOWN + "问卷标题", "问卷调查");
        matters.withdraw(matters.answer);
        assertThat(found(own, SHOWN + "答复")).doesNotContain(SHOWN + "答复");
        for (var hidden : List.of(DRAFT, WITHDRAWN, CORRECTION, WITHHELD)) {
            for (var path : List.of(own, "/search")) {
                for (var asked : List.of(hidden, "的标题")) {
                    assertThat(found(path, asked)).as("%s %s", path, asked).doesNotContain(hidden);
                }
            }
        }
        assertThat(resident.get("/search/suggest?q=" + encoded(FOREIGN) + "&body=" + office.body.code())
                        .body())
                .isEqualTo("[]");
        assertThat(resident.page(own + "?column=other&q=" + encoded("的标题"))
                        .select(".tree .n")
                        .eachText())
                .as("facets count what is shown and nothing else")
                .isNotEmpty()
                .containsOnly("2");
    }

    /** All that an answer says of what was found: the list, the facets, the suggestions and the feed. */
    private String found(String path, String words) {
        var query = "?q=" + encoded(words);
        var page = resident.page(path + query);
        var body = path.equals("/search") ? "" : "&body=" + office.body.code();
        return page.select(".hits").text()
                + page.select(".tree").text()
                + resident.get("/search/suggest" + query + body).body()
                + resident.get(path + "/feed.atom" + query).body().replaceFirst("(?s)^.*?(<entry>|</feed>)", "");
    }

    private void untilFound(String path, String words) throws InterruptedException {
        for (var tries = 0;
                !resident.page(path + "?q=" + encoded(words))
                        .select(".hits")
                        .text()
                        .contains(words);
                tries++) {
            assertThat(tries).as(words).isLessThan(300);
            Thread.sleep(100);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** All that can be reached by links from the district and the body, without the parts of other bodies. */
    private Map<String, String> walk() {
        var own = "/p/" + office.body.code();
        var waiting = new ArrayDeque<>(List.of(
                "/",
                own,
                own + "/directory.csv",
                "/api/items",
                "/api/bodies/" + office.body.code() + "/items",
                "/robots.txt",
                "/sitemap.xml",
                "/sitemap-0.xml",
                "/sitemap-" + office.body.code() + ".xml"));
        Set<String> known = new HashSet<>(waiting);
        var pages = new LinkedHashMap<String, String>();
        while (!waiting.isEmpty()) {
            var address = waiting.poll();
            var page = resident.get(address).body();
            pages.put(address, page);
            for (var link : Jsoup.parse(page).select("a[href], link[href], img[src]")) {
                var target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                var path = target.split("#", 2)[0];
                if (isWalked(path, own) && known.add(path)) {
                    waiting.add(path);
                }
            }
        }
        return pages;
    }

    private static boolean isWalked(String path, String own) {
        return path.startsWith("/")
                && !path.startsWith("/assets")
                && !path.startsWith("/sign-in")
                && (!path.startsWith("/p/") || path.equals(own) || path.startsWith(own + "/"))
                && (!path.startsWith("/api/bodies/") || path.startsWith("/api/bodies/" + own.substring(3) + "/"));
    }
}
