package org.gongkai.office.supervision.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.office.Sheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads what a page says: its links, its newest date, its words, and what it lacks. */
final class PageReader {
    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)(20\\d{2})[-/.\u5e74](\\d{1,2})[-/.\u6708](\\d{1,2})(?!\\d)");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final String BESIDE = "script, style, noscript, template, nav, header, footer, form";
    private static final int LIST = 3;
    private static final int FEW = 20;
    private static final int LINKS = 1000;
    private static final int TITLE = 200;
    private static final List<String> EMPTY_WORDS = Sheet.rows("supervision/empty-pages").stream()
            .map(row -> row.get(0))
            .filter(words -> !words.isEmpty())
            .toList();

    private PageReader() {}

    /**
     * A page.
     *
     * @param links in their one form, without those to this page
     * @param newest date that is not ahead
     * @param isList whether it lists dated things, as a column does
     * @param isEmpty whether it says nothing
     * @param lacksAlt pictures without a text in their place
     */
    record Page(
            String title,
            boolean hasLang,
            Set<URI> links,
            Optional<LocalDate> newest,
            boolean isList,
            boolean isEmpty,
            int lacksAlt,
            String words) {}

    static Page of(Fetched fetched, LocalDate today) {
        var document = parsed(fetched);
        var title = document.title().strip();
        var hasLang = document.select("html[lang]").stream()
                .anyMatch(html -> !html.attr("lang").isBlank());
        var links = links(document);
        var lacksAlt = (int) document.select("img:not([alt])").stream()
                .filter(img -> !img.attr("role").equals("presentation"))
                .count();
        document.select(BESIDE).remove();
        var dates = dates(document, today);
        var words = words(document);
        return new Page(
                title.length() > TITLE ? title.substring(0, TITLE) : title,
                hasLang,
                links,
                dates.stream().max(LocalDate::compareTo),
                listed(document, today) >= LIST,
                isEmpty(document, words),
                lacksAlt,
                words);
    }

    private static Document parsed(Fetched fetched) {
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(fetched.body()),
                    fetched.charset().orElse(null),
                    fetched.at().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<URI> links(Document document) {
        var links = new LinkedHashSet<URI>();
        var own = Urls.normal(document.location());
        for (var link : document.select("a[href], area[href], iframe[src], frame[src]")) {
            var url = link.hasAttr("href") ? link.absUrl("href") : link.absUrl("src");
            Urls.normal(url).filter(uri -> !own.equals(Optional.of(uri))).ifPresent(links::add);
            if (links.size() >= LINKS) {
                break;
            }
        }
        return links;
    }

    private static List<LocalDate> dates(Document document, LocalDate today) {
        var dates = new ArrayList<LocalDate>();
        for (var meta : document.select("meta[name=PubDate], meta[name=pubdate]")) {
            day(meta.attr("content"), today).ifPresent(dates::add);
        }
        var found = DAY.matcher(document.body().text());
        while (found.find()) {
            day(found.group(), today).ifPresent(dates::add);
        }
        return dates;
    }

    private static Optional<LocalDate> day(String text, LocalDate today) {
        var found = DAY.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3)));
            return Optional.of(day).filter(one -> !one.isAfter(today));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Lines with a link and a date. */
    private static long listed(Document document, LocalDate today) {
        return document.select("li:has(a), tr:has(a), dd:has(a)").stream()
                .filter(line -> line.select("li, tr, dd").size() <= 1)
                .filter(line -> day(line.text(), today).isPresent())
                .count();
    }

    private static boolean isEmpty(Document document, String words) {
        if (EMPTY_WORDS.stream().anyMatch(words::contains)
                && HAN.matcher(words).results().count() < FEW * 4L) {
            return true;
        }
        return HAN.matcher(words).results().count() < FEW
                && document.select("body img, body video, body embed, body object, body iframe")
                        .isEmpty();
    }

    private static String words(Document document) {
        var body = document.body();
        for (Element block : body.select("p, div, li, tr, h1, h2, h3, h4, h5, h6, br, dt, dd")) {
            block.appendText("\n");
        }
        return body.wholeText()
                .replaceAll("[ \\t\\x0B\\f\\r\u3000]+", " ")
                .replaceAll("\\s*\\n\\s*", "\n")
                .strip();
    }
}
