package org.gongkai.office.portal.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.database.Unusable;
import org.gongkai.office.portal.outside.SiteExport.Extent;
import org.gongkai.office.portal.outside.SiteExport.Summary;
import org.gongkai.office.publishing.Metadata;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One site is brought up to date again and again, as an office does it; some tests make another to compare. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("own-office")
class SiteExportTest {
    private static final String PROGRAM = "dev";
    private static final int BEFORE_THE_KILL = 60;

    private final SiteExport export = PublicServer.bean(SiteExport.class);
    private Path site = Path.of(".");

    @TempDir
    private Path folder = Path.of(".");

    @BeforeAll
    void first() throws IOException {
        site = Files.createTempDirectory("gongkai-site-test");
        var summary = export(site);
        assertThat(summary.added()).isEqualTo(summary.files()).isGreaterThan(100);
    }

    @AfterAll
    void remove() {
        OfficeServer.delete(site);
    }

    private Summary export(Path site) {
        return export.into(site, PROGRAM, Extent.CHANGES, (pages, address) -> {});
    }

    @Test
    void the_site_holds_what_is_public_and_not_a_word_of_anything_else() throws IOException {
        var planted = new Planted();
        assertThat(export(site).isSame()).isFalse();

        assertThat(site.resolve("index.html")).isRegularFile();
        assertThat(site.resolve("404.html")).isRegularFile();
        assertThat(site.resolve("assets/gongkai.css")).isRegularFile();
        assertThat(text(site, "sitemap.xml")).contains(PublicServer.ADDRESS + "/sitemap-" + planted.code() + ".xml");
        assertThat(text(site, page(planted, planted.shown))).contains(Planted.SHOWN + "甲正文");
        assertThat(text(site, page(planted, planted.corrected))).contains(Planted.SHOWN + "原文正文");
        assertThat(site.resolve(page(planted, planted.draft))).doesNotExist();
        assertThat(site.resolve(page(planted, planted.withheld))).doesNotExist();
        for (var path : planted.matters.paths()) {
            assertThat(text(site, path.substring(1) + "/index.html")).contains(Planted.SHOWN);
            assertThat(text(site, "sitemap-" + planted.code() + ".xml")).contains(PublicServer.ADDRESS + path);
        }
        assertThat(contents(site).values()).noneMatch(content -> content.contains(Planted.HIDDEN));
        assertThat(contents(site).keySet()).noneMatch(name -> name.startsWith("desk") || name.startsWith("sign-in"));
    }

    @Test
    void every_link_within_the_site_leads_to_a_file() throws IOException {
        export(site);
        var dead = new TreeSet<String>();
        for (var page : published(site).entrySet()) {
            if (page.getKey().endsWith(".html")) {
                for (var element : Jsoup.parse(page.getValue()).select("[href],[src]")) {
                    var link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                    var path = link.replaceFirst("^" + PublicServer.ADDRESS, "").replaceFirst("#.*", "");
                    if (path.startsWith("/") && !leads(site, path.substring(1))) {
                        dead.add(path);
                    }
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    private static boolean leads(Path site, String path) {
        return path.indexOf('?') < 0
                && (Files.isRegularFile(site.resolve(path))
                        || Files.isRegularFile(site.resolve(path).resolve("index.html")));
    }

    @Test
    void an_attachment_has_the_ending_by_which_a_web_server_knows_its_type() throws IOException {
        var planted = new Planted();
        export(site);
        var page = text(site, page(planted, planted.shown));
        var name = page.replaceAll("(?s).*href=\"/(p/[^\"]*/f/[^\"]*)\".*", "$1");
        assertThat(name).endsWith(".txt");
        assertThat(text(site, name)).isEqualTo(Planted.SHOWN + "甲附件内容");
        assertThat(page).contains("download=\"" + Planted.SHOWN + "甲附件.txt\"");
    }

    @Test
    void what_was_withdrawn_has_a_page_that_says_so_and_stands_in_the_map_of_what_is_gone() throws IOException {
        var planted = new Planted();
        export(site);
        assertThat(text(site, page(planted, planted.withdrawn)))
                .contains("正在核实")
                .doesNotContain(Planted.HIDDEN);
        assertThat(text(site, "gone.map").lines())
                .contains(planted.path(planted.withdrawn) + " 1;", planted.path(planted.withdrawn) + "/ 1;")
                .doesNotContain(planted.path(planted.draft) + " 1;");
    }

    @Test
    void what_needs_a_form_says_where_else_to_turn() throws IOException {
        export(site);
        for (var name : new String[] {"p/hepinglu/messages/index.html", "p/hepinglu/b/requests/index.html"}) {
            var page = Jsoup.parse(text(site, name));
            assertThat(page.select("main .callout").text()).as(name).contains("静态页面");
            assertThat(page.select("form")).as(name).isEmpty();
        }
    }

    @Test
    void an_answer_that_was_withdrawn_leaves_the_site() throws IOException {
        var planted = new Planted();
        export(site);
        var name = planted.matters.paths().get(0).substring(1) + "/index.html";
        assertThat(site.resolve(name)).isRegularFile();
        planted.matters.withdraw(planted.matters.answer);
        export(site);
        assertThat(site.resolve(name)).doesNotExist();
        var own = published(site);
        own.keySet().removeIf(one -> !one.contains(planted.code()));
        assertThat(own.values()).noneMatch(content -> content.contains(Planted.SHOWN + "答复标题"));
    }

    @Test
    void the_sums_are_those_of_the_files() throws IOException {
        export(site);
        var sums = new TreeMap<String, String>();
        text(site, "SHA256SUMS").lines().forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
        var files = new TreeMap<String, String>();
        for (var name : contents(site).keySet()) {
            if (!name.startsWith(".gongkai/") && !name.equals("SHA256SUMS")) {
                files.put(name, SiteLists.sha256(site.resolve(name)));
            }
        }
        assertThat(sums).isEqualTo(files);
    }

    @Test
    void a_second_run_writes_nothing() throws IOException {
        export(site);
        var before = times(site);
        assertThat(export(site).isSame()).isTrue();
        assertThat(times(site)).isEqualTo(before);
    }

    @Test
    void what_changed_since_is_what_a_new_export_would_have() throws IOException {
        var planted = new Planted();
        export(site);
        var before = times(site);
        var added = planted.published(Planted.SHOWN + "新的", Metadata.ORDINARY);
        planted.correct(planted.fine, "改过的");
        planted.approve(planted.fine);
        planted.withdraw(planted.shown);
        var summary = export(site);
        assertThat(summary.isSame()).isFalse();
        assertThat(text(site, page(planted, planted.fine))).contains("改过的正文");
        assertThat(text(site, page(planted, added))).contains(Planted.SHOWN + "新的正文");
        var own = published(site);
        own.keySet().removeIf(name -> !name.contains(planted.code()));
        assertThat(own.values()).noneMatch(content -> content.contains(Planted.SHOWN + "甲"));

        var fresh = folder.resolve("fresh");
        export(fresh);
        assertThat(differing(site, fresh)).isEmpty();
        var untouched = times(site);
        untouched.keySet().removeIf(name -> name.startsWith(".gongkai/"));
        before.keySet().retainAll(untouched.keySet());
        assertThat(before.entrySet().stream()
                        .filter(file -> !file.getValue().equals(untouched.get(file.getKey())))
                        .map(Map.Entry::getKey))
                .as("only the body's own pages, the district's and the lists were written")
                .allMatch(name -> name.startsWith("p/" + planted.code() + "/")
                        || !name.startsWith("p/") && !name.startsWith("assets/"));
    }

    @Test
    void a_renamed_body_is_renamed_on_all_its_pages() throws IOException {
        var planted = new Planted();
        export(site);
        OfficeServer.bean(JdbcClient.class)
                .sql("update bodies_body set name = '改名后的街道' where id = ?")
                .param(planted.office.body.id())
                .update();
        export(site);
        assertThat(text(site, page(planted, planted.shown))).contains("改名后的街道");
    }

    @Test
    void a_run_that_was_killed_goes_on_and_ends_the_same() throws Exception {
        var killed = folder.resolve("killed");
        var index = indexes();
        kill(killed);
        assertThat(indexes()).as("the search index of the office is its own").isEqualTo(index);
        assertThat(killed.resolve("index.html")).doesNotExist();
        var asked = new TreeSet<String>();
        export.into(killed, PROGRAM, Extent.CHANGES, (pages, address) -> asked.add(address));
        assertThat(asked)
                .hasSizeLessThan(SiteState.read(killed.resolve(".gongkai/state.tsv"))
                                .pages()
                                .size()
                        - BEFORE_THE_KILL / 2);
        export(site);
        assertThat(differing(killed, site)).isEmpty();
    }

    /** Folders of the index with which the office searches. */
    private static Set<String> indexes() throws IOException {
        try (var folders = Files.list(PublicServer.data().resolve("index"))) {
            return folders.map(Path::toString).collect(Collectors.toSet());
        }
    }

    /** Ends the command in the middle. */
    private static void kill(Path killed) throws Exception {
        var owner = OfficeServer.owner();
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.gongkai.office.commands.Main",
                "export-site",
                killed.toString(),
                "--address=" + PublicServer.ADDRESS,
                "--data=" + PublicServer.data());
        command.environment()
                .put("GONGKAI_DATABASE_URL", owner.url() + "?user=" + owner.user() + "&password=" + owner.password());
        var running = command.inheritIO().start();
        var journal = killed.resolve(".gongkai/next.tsv");
        while (!Files.exists(journal) || lines(journal) < BEFORE_THE_KILL) {
            assertThat(running.isAlive()).isTrue();
            Thread.sleep(20);
        }
        running.destroyForcibly().waitFor();
    }

    private static long lines(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("page")).count();
        }
    }

    @Test
    void a_run_that_was_cut_off_while_it_changed_the_site_is_finished_first() throws IOException {
        export(site);
        var whole = published(site);
        // as a kill leaves it after the decision: some files moved, some not
        var own = site.resolve(SiteFolder.OWN);
        Files.move(own.resolve("state.tsv"), own.resolve("state.commit"));
        Files.createDirectories(own.resolve("next/p/hepinglu"));
        Files.move(site.resolve("p/hepinglu/index.html"), own.resolve("next/p/hepinglu/index.html"));
        Files.delete(site.resolve("SHA256SUMS"));
        assertThat(export(site).isSame()).isTrue();
        assertThat(published(site)).isEqualTo(whole);
        assertThat(own.resolve("state.commit")).doesNotExist();
    }

    @Test
    void a_file_that_somebody_removed_comes_back() throws IOException {
        export(site);
        var whole = published(site);
        Files.delete(site.resolve("p/hepinglu/index.html"));
        Files.writeString(site.resolve("robots.txt"), "");
        export(site);
        assertThat(published(site)).isEqualTo(whole);
    }

    @Test
    void a_folder_with_something_else_in_it_is_left_alone() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "mine");
        assertThatThrownBy(() -> export(folder)).isInstanceOf(Unusable.class).hasMessageStartingWith("export-foreign");
        assertThat(contents(folder)).containsOnlyKeys("letter.txt");
    }

    @Test
    void two_runs_do_not_write_at_once() throws IOException {
        try (var running = SiteFolder.open(site)) {
            assertThat(running.state().pages()).isNotEmpty();
            assertThatThrownBy(() -> export(site))
                    .isInstanceOf(Unusable.class)
                    .hasMessageStartingWith("export-running");
        }
    }

    private static String page(Planted planted, long item) {
        return planted.path(item).substring(1) + "/index.html";
    }

    private static String text(Path site, String name) throws IOException {
        return Files.readString(site.resolve(name));
    }

    /** Names of what differs between two sites. */
    private static Set<String> differing(Path one, Path other) throws IOException {
        var first = published(one);
        var second = published(other);
        var names = new TreeSet<>(first.keySet());
        names.addAll(second.keySet());
        names.removeIf(name -> Objects.equals(first.get(name), second.get(name)));
        return names;
    }

    /** What a reader can have, by name. */
    private static Map<String, String> published(Path site) throws IOException {
        var all = contents(site);
        all.keySet().removeIf(name -> name.startsWith(".gongkai/"));
        return all;
    }

    private static Map<String, String> contents(Path site) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var all = Files.walk(site)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                contents.put(
                        site.relativize(file).toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return contents;
    }

    private static Map<String, Object> times(Path site) throws IOException {
        var times = new TreeMap<String, Object>();
        try (var all = Files.walk(site)) {
            all.filter(Files::isRegularFile).forEach(file -> {
                try {
                    times.put(site.relativize(file).toString(), Files.getAttribute(file, "unix:ctime"));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return times;
    }
}
