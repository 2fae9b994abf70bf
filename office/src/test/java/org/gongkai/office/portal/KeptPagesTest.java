package org.gongkai.office.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.catalogue.AnOffice;
import org.junit.jupiter.api.Test;

class KeptPagesTest {
    private final AnOffice office = AnOffice.alone();
    private final String home = "/p/" + office.body.code();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(OfficeServer.address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void a_reader_who_has_the_page_gets_it_again_only_after_a_change() throws Exception {
        var first = get(home);
        assertThat(first.headers().firstValue("Cache-Control")).contains("public, no-cache");
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(get(home, "If-None-Match", tag(first)).statusCode()).isEqualTo(304);
        office.published("fees", office.now);
        var second = get(home, "If-None-Match", tag(first));
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(tag(second)).isNotEqualTo(tag(first));
    }

    @Test
    void a_page_is_zipped_for_whom_can_read_it_so() throws Exception {
        var plain = get(home);
        var zipped = get(home, "Accept-Encoding", "gzip");
        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(zipped.body()).hasSizeLessThan(plain.body().length / 2);
        assertThat(unzipped(zipped.body())).isEqualTo(new String(plain.body(), StandardCharsets.UTF_8));
    }

    private static String unzipped(byte[] zipped) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void data_kept_for_a_reader_here_is_open_to_a_page_elsewhere_too() throws Exception {
        var data = "/api/bodies/" + office.body.code() + "/columns";
        assertThat(get(data).headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
        var elsewhere = get(data, "Origin", "https://data.example.org");
        assertThat(elsewhere.statusCode()).isEqualTo(200);
        assertThat(elsewhere.headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
    }

    @Test
    void a_kept_page_says_all_that_was_said_with_it_the_first_time() throws Exception {
        office.published("fees", office.now);
        var page = home + "/c/fees";
        var first = said(get(page));
        assertThat(first)
                .containsKeys(
                        "content-security-policy", "x-content-type-options", "x-frame-options", "permissions-policy");
        assertThat(first.get("vary")).contains("Accept-Encoding", "Cookie");
        assertThat(said(get(page))).isEqualTo(first);
        assertThat(said(get(page, "Cookie", "SESSION=of-somebody"))).isEqualTo(first);
    }

    private static Map<String, List<String>> said(HttpResponse<?> answer) {
        var all = new TreeMap<>(answer.headers().map());
        all.remove("date");
        return all;
    }

    @Test
    void an_item_that_is_withdrawn_is_gone_from_its_kept_page_and_its_list_at_once() throws Exception {
        var item = office.published("fees", office.now);
        var page = home + "/i/" + item;
        assertThat(get(page).statusCode()).isEqualTo(200);
        assertThat(get(page).statusCode()).isEqualTo(200);
        assertThat(text(home + "/c/fees")).contains(page);
        office.withdrawn(item, office.now);
        assertThat(get(page).statusCode()).isEqualTo(410);
        assertThat(text(home + "/c/fees")).doesNotContain(page);
    }

    @Test
    void nobody_can_put_anything_of_his_own_into_a_kept_page() throws Exception {
        var poisoned =
                get(home + "?x=%3Cscript%3E", "X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "javascript");
        assertThat(new String(poisoned.body(), StandardCharsets.UTF_8)).doesNotContain("evil.example", "<script>");
        assertThat(new String(get(home + "?x=%3Cscript%3E").body(), StandardCharsets.UTF_8))
                .doesNotContain("evil.example");
    }

    @Test
    void large_type_stays_on_until_it_is_turned_off() throws Exception {
        assertThat(text(home)).doesNotContain("class=\"large\"");
        assertThat(get(home + "?large=1").uri().getQuery()).isNull();
        assertThat(text(home)).contains("class=\"large\"");
        assertThat(new Visitor().get(home).body()).doesNotContain("class=\"large\"");
        var narrowed = home + "/c/fees?year=2021";
        assertThat(text(narrowed)).contains("?year=2021&amp;large=0");
        assertThat(get(narrowed + "&large=0").uri().getQuery()).isEqualTo("year=2021");
        assertThat(text(home)).doesNotContain("class=\"large\"");
    }

    @Test
    void a_page_for_a_file_has_nothing_that_needs_the_server() throws Exception {
        office.published("fees", office.now);
        var page = home + "/c/fees";
        assertThat(text(page)).contains("<form");
        assertThat(new String(get(page, "X-Gongkai-Static", "1").body(), StandardCharsets.UTF_8))
                .doesNotContain("<form", "large=1", "/sign-in");
        assertThat(text(page)).contains("<form");
    }

    private String text(String path) throws Exception {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }
}
