package org.gongkai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Follows every link of every kind of page, as a resident and as staff: it opens, fits a phone, passes the
 * accessibility rules of WCAG 2.1 A and AA, and the browser has nothing to complain about.
 */
class EveryPageTest {
    private static final int KINDS = 60;
    /** Pages of one template are checked for the first two who open them, and only opened for the others. */
    private static final int LOOKS = 2;

    private static final Map<String, Integer> LOOKED_AT = new ConcurrentHashMap<>();
    private static final Set<String> NOT_PAGES =
            Set.of("csv", "xlsx", "json", "jsonl", "pdf", "xml", "zip", "png", "svg", "atom", "txt", "docx");

    @ParameterizedTest
    @CsvSource({
        ", /,",
        "linxiao, /desk/hepinglu,",
        "gaoyuan, /desk/hepinglu,",
        "jiangtao, /desk/donghe,",
        "fangwei, /desk/hepinglu,",
        "songmin, /desk/hepinglu,",
        "shenji, /desk/hepinglu,",
        "wenli, /desk/gongyuanlu,",
        "jiaming, /desk/zhujian/requests, '/desk/zhujian/(requests|letters|disputes).*'",
        "lvqin, /desk/zhujian/requests, '/desk/zhujian/(requests|letters|disputes).*'",
        "duanrui, /desk/zhujian/requests, '/desk/zhujian/(requests|letters|disputes).*'",
    })
    void every_page_opens_fits_a_phone_and_is_accessible(String username, String start, @Nullable String only) {
        var window = username == null ? Browsers.open(Browsers.PHONE) : Browsers.signedIn(username, Browsers.PHONE);
        var found = new ArrayList<String>();
        var kinds = new LinkedHashMap<String, String>();
        var queue = new ArrayDeque<String>(List.of(start));
        while (!queue.isEmpty() && kinds.size() < KINDS) {
            var path = queue.removeFirst();
            var kind = kindOf(path);
            if (kinds.putIfAbsent(kind, path) != null) {
                continue;
            }
            var answer = window.page().navigate(Office.demo().address() + path);
            if (answer == null || answer.status() >= 400) {
                found.add(path + " answers " + (answer == null ? "nothing" : answer.status()));
                continue;
            }
            var looks = LOOKED_AT.merge(kind.replaceFirst("^/desk/[a-z0-9-]+", "/desk/x"), 1, Integer::sum);
            if (looks <= LOOKS) {
                found.addAll(window.flaws());
            }
            if (looks == 1) {
                window.shoot((username == null ? "public" : username) + kind.replaceAll("[^a-z0-9]+", "-"));
            }
            linksOf(window, start).stream()
                    .filter(next -> only == null || next.matches(only))
                    .filter(next -> !kinds.containsKey(kindOf(next)))
                    .forEach(queue::add);
        }
        found.addAll(window.faults());
        window.page().context().close();
        assertThat(kinds).hasSizeGreaterThan(2);
        assertThat(found).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<String> linksOf(Browsers.Window window, String start) {
        var all = (List<String>) window.page()
                .evaluate("() => [...document.querySelectorAll('a[href]:not([download])')]"
                        + ".filter(a => a.origin === location.origin).map(a => a.pathname + a.search)");
        var inside = start.startsWith("/desk") ? "/desk" : "/";
        return all.stream()
                .filter(path -> path.startsWith(inside) && !path.startsWith("/sign-out") && !path.startsWith("/api/"))
                .filter(path -> !NOT_PAGES.contains(path.replaceAll("\\?.*", "").replaceAll(".*\\.", "")))
                .filter(path -> !path.contains("/files/") && !path.contains("export"))
                .filter(path -> !path.matches("/p/[^/]+/f/[^/]+"))
                .toList();
    }

    /** Pages of one template are one kind: numbers, codes of bodies and columns do not make another. */
    private static String kindOf(String path) {
        return Map.of(
                        "p",
                        "/p/[a-z0-9-]+",
                        "c",
                        "/c/[a-z0-9-]+",
                        "letters/templates",
                        "/letters/templates/[a-z_]+",
                        "cell",
                        "/cell/[a-z0-9_.]+")
                .entrySet()
                .stream()
                .reduce(
                        path.replaceAll("\\?.*", "").replaceAll("\\d+", "n"),
                        (text, rule) -> text.replaceAll(rule.getValue(), "/" + rule.getKey() + "/x"),
                        (a, b) -> b);
    }
}
