package org.gongkai.office.supervision.crawl;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Addresses in one form each, and those that lead nowhere: endless paths, calendars, searches. */
final class Urls {
    private static final int LONGEST = 500;
    private static final int SEGMENTS = 14;
    private static final int REPEATS = 3;
    private static final int PARAMETERS = 6;
    private static final int FIRST_YEAR = 1990;
    private static final Pattern MONTH = Pattern.compile("(?:^|[/=_-])(\\d{4})[/_-]?(0?[1-9]|1[0-2])(?:[/?&_-]|$)");
    private static final Set<String> FILES =
            Set.of("pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "ofd", "wps", "et", "txt", "csv", "zip", "rar");
    private static final Set<String> OTHER = Set.of(
            "jpg", "jpeg", "png", "gif", "bmp", "webp", "svg", "ico", "css", "js", "mp3", "mp4", "avi", "flv", "apk",
            "exe");
    private static final BasicURLNormalizer NORMALIZER = BasicURLNormalizer.newBuilder()
            .queryParamsToRemove(List.of("jsessionid", "phpsessid", "sid", "utm_source", "utm_medium", "utm_campaign"))
            .idnNormalization(BasicURLNormalizer.IdnNormalization.PUNYCODE)
            .build();

    private Urls() {}

    /** In its one form, without what follows #; empty for what is no address of a page. */
    static Optional<URI> normal(String url) {
        try {
            var plain = url.replaceAll("(?i);jsessionid=[^?#]*", "");
            var form = NORMALIZER.filter(plain);
            if (form == null || form.length() > LONGEST) {
                return Optional.empty();
            }
            var hash = form.indexOf('#');
            var uri = URI.create(hash < 0 ? form : form.substring(0, hash));
            return uri.getHost() == null || !String.valueOf(uri.getScheme()).matches("https?")
                    ? Optional.empty()
                    : Optional.of(uri);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether it goes on without end, as a calendar does. */
    static boolean isTrap(URI uri, LocalDate today) {
        var segments = segments(uri);
        if (segments.size() > SEGMENTS
                || segments.stream().anyMatch(one -> Collections.frequency(segments, one) >= REPEATS)) {
            return true;
        }
        var query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        if (query.split("&").length > PARAMETERS) {
            return true;
        }
        var months = MONTH.matcher(uri.getRawPath() + "?" + query);
        while (months.find()) {
            var year = Integer.parseInt(months.group(1));
            var month = Integer.parseInt(months.group(2));
            var first = LocalDate.of(Math.max(year, 1), month, 1);
            if (year >= FIRST_YEAR - 100 && year < FIRST_YEAR || year < 2200 && first.isAfter(today.plusMonths(1))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> segments(URI uri) {
        return Arrays.stream(uri.getPath().split("/"))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    static String ending(URI uri) {
        var path = uri.getPath() == null ? "" : uri.getPath();
        var name = path.substring(path.lastIndexOf('/') + 1);
        return name.contains(".") ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : "";
    }

    /** An attachment that is opened and looked into. */
    static boolean isFile(URI uri) {
        return FILES.contains(ending(uri));
    }

    /** Pictures, scripts and programs are left alone. */
    static boolean isIgnored(URI uri) {
        return OTHER.contains(ending(uri));
    }
}
