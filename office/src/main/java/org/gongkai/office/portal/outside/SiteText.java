package org.gongkai.office.portal.outside;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** What a page leads to within the site, and the one thing in it that a plain web server needs otherwise. */
final class SiteText {
    /** A name that cannot lead anywhere else: no part begins with a dot. */
    private static final Pattern SAFE = Pattern.compile("/|(?:/[A-Za-z0-9_][A-Za-z0-9._-]{0,100}){1,12}");

    private static final Pattern ATTACHMENT = Pattern.compile("/p/[a-z][a-z0-9-]{1,40}/f/[0-9a-f-]{36}(?![0-9a-z./-])");
    private static final List<String> NEED_A_SERVER = List.of("/search", "/api", "/desk", "/sign-in", "/first-run");

    private SiteText() {}

    /** Addresses within the site, each once, in their order; what needs a server behind it is left out. */
    static List<String> links(String html, String root) {
        var found = new LinkedHashSet<String>();
        for (var element : Jsoup.parse(html).select("[href],[src]")) {
            var link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            var path = link.startsWith(root + "/") ? link.substring(root.length()) : link;
            var end = path.indexOf('#');
            var address = end < 0 ? path : path.substring(0, end);
            if (isPage(address)) {
                found.add(address);
            }
        }
        return List.copyOf(found);
    }

    static boolean isPage(String address) {
        return SAFE.matcher(address).matches() && NEED_A_SERVER.stream().noneMatch(address::startsWith);
    }

    static boolean isAttachment(String address) {
        return ATTACHMENT.matcher(address).matches();
    }

    /** The text with other names for attachments: a web server tells what a file is by the end of its name. */
    static String named(String text, Function<String, String> name) {
        return ATTACHMENT.matcher(text).replaceAll(found -> name.apply(found.group()));
    }
}
