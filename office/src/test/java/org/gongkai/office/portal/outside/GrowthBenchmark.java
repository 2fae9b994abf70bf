package org.gongkai.office.portal.outside;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.PublicSide;
import org.gongkai.office.database.Access;
import org.gongkai.office.database.EmbeddedPostgres;
import org.gongkai.office.database.Migrations;

/**
 * How the time of lists, trees, items and searches grows with the items of ten bodies: each page is made anew for each
 * reading, over HTTP, by one reader, with the database. Ratios are to a kept page of the same run, which is as good as a
 * constant one, and to the first size. Not run by the tests.
 */
public final class GrowthBenchmark {
    private static final int BODIES = 10;
    private static final int WARM_UP = 60;
    private static final int READINGS = 120;
    private static final String BODY = "/p/street-1";
    private static final String SEARCH = "search of a word in all";
    /** A part of {@code search.filling}. */
    private static final String FILLING = "正在建立索引";

    private static final Map<String, String> PAGES = pages();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private int readings;

    private GrowthBenchmark(String address) {
        this.address = address;
    }

    /** Numbers of items, such as {@code 10000 100000}. */
    public static void main(String... sizes) throws Exception {
        var first = new LinkedHashMap<String, Double>();
        for (var size : sizes.length == 0 ? new String[] {"10000", "100000"} : sizes) {
            var folder = OfficeServer.folder();
            var postgres = EmbeddedPostgres.start(folder);
            try {
                new Migrations(postgres.owner(), List.of(Migrations.LOCATION)).migrate();
                ManyItems.fill(postgres.owner(), BODIES, Integer.parseInt(size) / BODIES);
                measure(postgres.owner(), folder, Integer.parseInt(size), first);
            } finally {
                postgres.stop();
                OfficeServer.delete(folder);
            }
        }
    }

    private static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("list", BODY + "/c/column-1");
        pages.put("page 2 of a list", BODY + "/c/column-1/page/2");
        pages.put("body", BODY);
        pages.put("tree", BODY + "/b/content");
        pages.put("tree by standards", BODY + "/standards");
        pages.put("district", "/");
        pages.put("documents", "/documents");
        pages.put(SEARCH, "/search?q=%E4%BA%8B%E9%A1%B9");
        pages.put(
                "search of a title",
                "/search?q=%E5%85%B3%E4%BA%8E%E6%9F%90%E4%BA%8B%E9%A1%B9%E7%9A%84%E9%80%9A%E7%9F%A577");
        return pages;
    }

    private static void measure(Access database, Path folder, int items, Map<String, Double> first) throws Exception {
        var settings = Map.of("logging.config", "classpath:logback.xml");
        try (var portal = PublicSide.start(database, folder, 0, settings)) {
            var reader = new GrowthBenchmark(
                    "http://127.0.0.1:" + portal.getEnvironment().getProperty("local.server.port"));
            System.out.printf(Locale.ROOT, "%,d items, all in the index after %.0f s%n", items, reader.awaitSearch());
            var kept = reader.median(BODY, false);
            var pages = new LinkedHashMap<String, String>();
            pages.put("item", BODY + "/i/" + anItem(database));
            pages.putAll(PAGES);
            for (var page : pages.entrySet()) {
                var time = reader.median(page.getValue(), true);
                var before = first.computeIfAbsent(page.getKey(), any -> time);
                System.out.printf(
                        Locale.ROOT,
                        "  %s: %.1f ms, %.1f kept pages, ratio to the first size %.2f%n",
                        page.getKey(),
                        time,
                        time / kept,
                        time / before);
            }
        }
    }

    private static long anItem(Access database) throws SQLException {
        try (var connection = database.open();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select min(i.id) from publishing_item i join bodies_body b"
                        + " on b.id = i.body_id where b.code = 'street-1'")) {
            found.next();
            return found.getLong(1);
        }
    }

    /** Seconds until a search finds all there is. */
    private double awaitSearch() throws Exception {
        var search = HttpRequest.newBuilder(URI.create(address + PAGES.get(SEARCH)));
        var began = System.nanoTime();
        while (true) {
            var answer = client.send(search.build(), BodyHandlers.ofString());
            if (answer.statusCode() == 200 && !answer.body().contains(FILLING)) {
                return (System.nanoTime() - began) / 1e9;
            }
            Thread.sleep(500);
        }
    }

    /** Milliseconds; a page under an address of its own each time is not kept. */
    private double median(String path, boolean anew) throws Exception {
        var times = new double[READINGS];
        for (var n = -WARM_UP; n < READINGS; n++) {
            var own = (path.contains("?") ? "&" : "?") + "reading=" + ++readings;
            var request = HttpRequest.newBuilder(URI.create(address + path + (anew ? own : "")));
            var began = System.nanoTime();
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answers " + answer.statusCode());
            }
            if (n >= 0) {
                times[n] = (System.nanoTime() - began) / 1e6;
            }
        }
        Arrays.sort(times);
        return times[READINGS / 2];
    }
}
