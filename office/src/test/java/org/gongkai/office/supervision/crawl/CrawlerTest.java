package org.gongkai.office.supervision.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.catalogue.AnOffice.assertRefused;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.supervision.inspection.SiteFindings.SiteFinding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Over a site of its own on this machine, with traps. */
class CrawlerTest {
    private static final Crawls CRAWLS = OfficeServer.bean(Crawls.class);
    private static final Crawler CRAWLER = OfficeServer.bean(Crawler.class);
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final CountDownLatch OVER = new CountDownLatch(1);
    private static final Set<String> ASKED = ConcurrentHashMap.newKeySet();
    private static HttpServer site;
    private static String host;

    private final AnOffice office = AnOffice.alone();
    private final Person administrator = office.person(Duty.SYSTEM_ADMIN);

    @BeforeAll
    static void open() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.setExecutor(Executors.newCachedThreadPool());
        site.createContext("/", CrawlerTest::answer);
        site.start();
        host = "127.0.0.1:" + site.getAddress().getPort();
    }

    @AfterAll
    static void close() {
        OVER.countDown();
        site.stop(0);
    }

    private static String page(String title, String body) {
        return "<!doctype html><html lang=zh-CN><head><meta charset=utf-8><title>" + title + "</title></head><body>"
                + body + "</body></html>";
    }

    private static final String LONG = "<p>本街道按季度公开社会救助、就业和养老服务信息，欢迎居民查阅和监督。</p>";

    private static void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().toString();
        ASKED.add(path);
        switch (path.replaceAll("\\?.*", "")) {
            case "/robots.txt" -> send(exchange, 200, "text/plain", "User-agent: *\nDisallow: /private\n");
            case "/" ->
                html(
                        exchange,
                        page(
                                "首页",
                                LONG
                                        + links(
                                                "/list",
                                                "/loop/a",
                                                "/slow",
                                                "/huge.html",
                                                "/good.txt",
                                                "/broken.pdf",
                                                "/dead",
                                                "/away",
                                                "/metadata",
                                                "/round",
                                                "/private/list",
                                                "/calendar/2022/01",
                                                "/query?n=0",
                                                "/empty",
                                                "/person",
                                                "/bare",
                                                "/moved",
                                                "http://elsewhere.example/")));
            case "/list" ->
                html(
                        exchange,
                        page("通知公告", LONG + "<ul>" + "<li><a href=/dead>通知</a> 2020-03-05</li>".repeat(4) + "</ul>"));
            case "/slow" -> {
                try {
                    OVER.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                exchange.close();
            }
            case "/huge.html" -> endless(exchange);
            case "/good.txt" -> send(exchange, 200, "text/plain; charset=utf-8", "公示材料，联系电话以公告为准。");
            case "/broken.pdf" -> send(exchange, 200, "application/pdf", "%PDF-1.4 broken");
            case "/away" -> redirect(exchange, "http://elsewhere.example/");
            case "/metadata" -> redirect(exchange, "http://169.254.169.254/latest/meta-data/");
            case "/round" -> redirect(exchange, "/round");
            case "/moved" -> redirect(exchange, "/list");
            case "/query" -> {
                var n = Integer.parseInt(path.substring(path.indexOf('=') + 1));
                html(exchange, page("第" + n + "页", LONG + links("/query?n=" + (n + 1))));
            }
            case "/empty" -> html(exchange, page("政策解读", "<nav>首页</nav><p>暂无信息</p>"));
            case "/person" -> html(exchange, page("救助名单", LONG + "<p>王秀兰 身份证号150299195803120021</p><p>机密★10年</p>"));
            case "/bare" ->
                send(
                        exchange,
                        200,
                        "text/html; charset=utf-8",
                        "<html><body>" + LONG + "<img src=a.png></body></html>");
            default -> {
                if (path.startsWith("/calendar/")) {
                    var month = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
                    html(
                            exchange,
                            page(
                                    "日历",
                                    LONG
                                            + links("/calendar/2022/"
                                                    + String.format(java.util.Locale.ROOT, "%02d", month + 1))));
                } else if (path.startsWith("/loop/")) {
                    html(exchange, page("循环", LONG + links(path, path + "/a", "/")));
                } else {
                    send(exchange, 404, "text/html", "没有");
                }
            }
        }
    }

    private static String links(String... hrefs) {
        var links = new StringBuilder();
        for (var href : hrefs) {
            links.append("<a href=\"").append(href).append("\">").append(href).append("</a> ");
        }
        return links.toString();
    }

    private static void html(HttpExchange exchange, String html) {
        send(exchange, 200, "text/html; charset=utf-8", html);
    }

    private static void send(HttpExchange exchange, int status, String type, String body) {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /** Writes until the other side has enough. */
    private static void endless(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        var part = ("<p>" + "很长的一页".repeat(500) + "</p>").getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            for (var n = 0; n < 20_000; n++) {
                exchange.getResponseBody().write(part);
            }
        } catch (IOException e) {
            ASKED.add("let go");
        }
    }

    private CrawlRun run(String path, CrawlLimits limits) {
        CRAWLS.allow(administrator, office.body, "HOST", host, "测试网站", office.now);
        var id = CRAWLS.start(office.clerk, office.body, "http://" + host + path, office.now, limits);
        return CRAWLS.get(office.body, id);
    }

    /** A step at a time, as after restarts. */
    private CrawlRun toEnd(CrawlRun run) {
        while (CRAWLS.get(office.body, run.id()).state().isOpen()) {
            CRAWLER.proceed(PATIENCE, Duration.ZERO);
        }
        return CRAWLS.get(office.body, run.id());
    }

    private static CrawlLimits limits(int pages) {
        return new CrawlLimits(pages, 6, 300_000, 600, 0, 180);
    }

    private List<String> found(CrawlRun run, FindingKind kind) {
        return CRAWLS.shown(run, Optional.of(kind), 100).stream()
                .map(one -> one.page().replace("http://" + host, "") + " "
                        + one.words().replace("http://" + host, ""))
                .toList();
    }

    @Test
    void a_site_with_traps_is_read_to_its_end_and_what_is_wrong_is_listed() {
        var run = toEnd(run("/", limits(200)));
        assertThat(run.state()).isEqualTo(CrawlRun.State.DONE);
        assertThat(run.cause()).isEmpty();
        assertThat(run.waiting()).isZero();
        assertThat(found(run, FindingKind.DEAD_LINK))
                .containsExactlyInAnyOrder("/ /dead (404)", "/list /dead (404)", "/ /round");
        assertThat(found(run, FindingKind.NOT_ALLOWED)).containsExactlyInAnyOrder("/ /away", "/ /metadata");
        assertThat(found(run, FindingKind.SLOW)).containsExactly("/ /slow");
        assertThat(found(run, FindingKind.CUT)).containsExactly("/huge.html ");
        assertThat(found(run, FindingKind.FILE_BROKEN))
                .singleElement()
                .asString()
                .isEqualTo("/broken.pdf 文件损坏，不能打开");
        assertThat(found(run, FindingKind.STALE)).contains("/list 最新日期 2020-03-05");
        assertThat(found(run, FindingKind.EMPTY)).containsExactly("/empty ");
        assertThat(found(run, FindingKind.NO_ALT)).containsExactly("/bare 1 张图片");
        assertThat(found(run, FindingKind.NO_TITLE)).containsExactly("/huge.html ", "/bare ");
        assertThat(found(run, FindingKind.NO_LANG)).containsExactly("/huge.html ", "/bare ");
        assertThat(found(run, FindingKind.PERSONAL)).anyMatch(words -> words.contains("150299********0021"));
        assertThat(found(run, FindingKind.SECRECY)).containsExactly("/person 国家秘密标志");
        assertThat(CRAWLS.of(office.body, run.id()))
                .extracting(SiteFinding::words)
                .noneMatch(words -> words.contains("150299195803120021"));
        assertThat(CRAWLS.lastRun(office.body)).contains(run.id());
        assertThat(ASKED)
                .contains("let go", "/calendar/2022/02", "/query?n=5")
                .doesNotContain("/private/list", "/calendar/2022/03", "/loop/a/a/a", "/query?n=25");
        assertThat(CRAWLS.skipped(run)).containsEntry("robots", 1);
    }

    @Test
    void it_stops_when_asked_and_goes_on_where_it_stopped() {
        var run = run("/query?n=100", limits(200));
        CRAWLER.proceed(PATIENCE, Duration.ZERO);
        CRAWLS.stop(office.clerk, office.body, run.id(), office.now);
        var stopped = toEnd(run);
        assertThat(stopped.state()).isEqualTo(CrawlRun.State.STOPPED);
        assertThat(stopped.read()).isEqualTo(1);
        assertThat(stopped.waiting()).isEqualTo(1);
        assertRefused("crawl-over", () -> CRAWLS.stop(office.clerk, office.body, run.id(), office.now));
        CRAWLS.resume(office.clerk, office.body, run.id(), office.now);
        var done = toEnd(run);
        assertThat(done.state()).isEqualTo(CrawlRun.State.DONE);
        assertThat(done.read()).isEqualTo(7);
        assertThat(CRAWLS.skipped(done)).containsEntry("depth", 1);
    }

    @Test
    void limits_of_pages_and_time_end_it() {
        var pages = toEnd(run("/query?n=200", limits(3)));
        assertThat(pages.cause()).isEqualTo("pages");
        assertThat(pages.read()).isEqualTo(3);
        var other = new CrawlerTest();
        other.run("/query?n=300", new CrawlLimits(10, 6, 300_000, 1, 1100, 180));
        var timed = other.toEnd(CRAWLS.of(other.office.body).get(0));
        assertThat(timed.cause()).isEqualTo("time");
        assertThat(timed.read()).isLessThan(10);
    }

    @Test
    void an_administrator_keeps_the_list_and_nothing_else_is_read() {
        assertRefused(
                "crawl-host",
                () -> CRAWLS.start(office.clerk, office.body, "http://www.example.cn/", CrawlLimits.USUAL, office.now));
        for (var inside : List.of("10.0.0.1", "169.254.169.254", "192.168.0.1:8080", "2130706433")) {
            assertRefused(
                    "crawl-inside", () -> CRAWLS.allow(administrator, office.body, "HOST", inside, "理由", office.now));
        }
        assertRefused(
                "crawl-value",
                () -> CRAWLS.allow(administrator, office.body, "NETWORK", "203.0.113.0", "理由", office.now));
        assertRefused("not-your-duty", () -> CRAWLS.allow(office.clerk, office.body, "HOST", "a.cn", "理由", office.now));
        var desk = "/desk/" + office.body.code();
        var admin = Visitor.signedIn(administrator.username());
        var added = admin.submit(
                desk + "/site-hosts",
                desk + "/site-hosts",
                Map.of("hostKind", "HOST", "host", "WWW.Example.cn", "reason", "区门户"));
        assertThat(added.body()).contains("www.example.cn", "区门户");
        var clerk = Visitor.signedIn(office.clerk.username());
        assertThat(clerk.get(desk + "/site-hosts").statusCode()).isEqualTo(403);
        assertThat(clerk.page(desk + "/site-check").text()).contains("还没有检查过", "www.example.cn");
        var wrong = clerk.submit(
                desk + "/site-check", desk + "/site-check", Map.of("url", "http://other.cn/", "delay", "0"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("检查范围超出允许", "http://other.cn/");
        var started = clerk.submit(desk + "/site-check", desk + "/site-check", Map.of("url", "http://www.example.cn"));
        assertThat(started.body()).contains("排队", "停止检查");
        var page = started.uri().getPath();
        assertThat(clerk.submit(desk + "/site-check", desk + "/site-check", Map.of("url", "http://www.example.cn"))
                        .body())
                .contains("已有检查正在进行");
        clerk.submit(page, page + "/stop", Map.of());
        toEnd(CRAWLS.of(office.body).get(0));
        assertThat(clerk.page(page).text()).contains("已停止", "继续检查");
        assertThat(clerk.get(page + "/findings.csv").body()).contains("所在页面");
        assertThat(clerk.get(page + "?kind=NOTHING").statusCode()).isEqualTo(404);
        var id = admin.page(desk + "/site-hosts").select("tbody form").attr("action");
        admin.submit(desk + "/site-hosts", id, Map.of());
        assertThat(clerk.submit(page, page + "/resume", Map.of()).body()).contains("不在允许名单上");
    }
}
