package org.gongkai.office.channels.wechat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gongkai.office.channels.outbox.Article;
import org.gongkai.office.channels.outbox.Markup;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The text of an item as the editor of an account takes it: every style inline, tables plain, pictures those of the account,
 * and of links only those to other articles; the addresses of the others stand at the end.
 */
@Component
public final class ArticleText implements Markup {
    private static final String HOST = "mp.weixin.qq.com";
    private static final Pattern PICTURE = Pattern.compile("/p/[a-z0-9-]+/f/([0-9a-f-]{36})");
    private static final Map<String, String> STYLES = styles();
    private static final String INDENT = "text-indent:2em;";

    private final MessageSource words;

    ArticleText(MessageSource words) {
        this.words = words;
    }

    private static Map<String, String> styles() {
        var styles = new LinkedHashMap<String, String>();
        styles.put("p", "margin:0 0 1em;line-height:1.75;");
        styles.put("h2", "margin:1.2em 0 .6em;font-size:1.15em;font-weight:bold;");
        styles.put("h3", "margin:1em 0 .5em;font-size:1.05em;font-weight:bold;");
        styles.put("h4", "margin:1em 0 .5em;font-weight:bold;");
        styles.put("blockquote", "margin:0 0 1em;padding-left:1em;border-left:3px solid #ccc;");
        styles.put("table", "border-collapse:collapse;width:100%;font-size:.9em;margin:0 0 1em;");
        styles.put("td", "border:1px solid #999;padding:4px;");
        styles.put("th", "border:1px solid #999;padding:4px;font-weight:bold;background:#f2f2f2;");
        styles.put("img", "max-width:100%;");
        return styles;
    }

    /** The pictures in the text of an article, each once, in order. */
    List<UUID> pictures(Article article) {
        var ids = new ArrayList<UUID>();
        for (var picture : Jsoup.parseBodyFragment(article.item().html()).select("img[src]")) {
            var found = PICTURE.matcher(picture.attr("src"));
            if (found.matches()) {
                var id = UUID.fromString(found.group(1));
                if (!ids.contains(id)) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }

    @Override
    public String of(Article article) {
        return of(article, Map.of());
    }

    /**
     * The text.
     *
     * @param pictures their addresses on the account; one that is not there keeps the address it has
     */
    public String of(Article article, Map<UUID, String> pictures) {
        var document = Jsoup.parseBodyFragment(article.item().html());
        document.outputSettings(new Document.OutputSettings().prettyPrint(false));
        var body = document.body();
        pictures(body, pictures);
        var links = links(body, article.address());
        STYLES.forEach((tag, style) -> body.select(tag).forEach(element -> dress(element, style)));
        body.select("h2, h3, h4").forEach(head -> head.tagName("p"));
        body.select("table").forEach(ArticleText::plain);
        body.select("[class]").forEach(element -> element.removeAttr("class"));
        end(body, article, links);
        return body.html();
    }

    private static void dress(Element element, String style) {
        var all = new StringBuilder(style);
        if (element.normalName().equals("p") && element.closest("td, th, li") == null && !isPlaced(element)) {
            all.append(INDENT);
        }
        if (element.hasClass("ta-c")) {
            all.append("text-align:center;");
        } else if (element.hasClass("ta-r")) {
            all.append("text-align:right;");
        }
        element.attr("style", all.toString());
    }

    private static boolean isPlaced(Element element) {
        return element.hasClass("ta-c") || element.hasClass("ta-r") || element.hasClass("flat");
    }

    /** Without the parts that the editor of the platform drops; a caption becomes a line above. */
    private static void plain(Element table) {
        table.select("caption").forEach(caption -> {
            table.before(new Element("p")
                    .attr("style", "text-align:center;font-weight:bold;")
                    .text(caption.text()));
            caption.remove();
        });
        table.select("colgroup").remove();
        table.select("thead, tfoot").forEach(Element::unwrap);
        table.select("[scope]").forEach(cell -> cell.removeAttr("scope"));
    }

    private static void pictures(Element body, Map<UUID, String> urls) {
        for (var picture : body.select("img[src]")) {
            var found = PICTURE.matcher(picture.attr("src"));
            if (found.matches()) {
                var url = urls.get(UUID.fromString(found.group(1)));
                if (url != null) {
                    picture.attr("src", url);
                }
            }
        }
    }

    private static List<String> links(Element body, String address) {
        var links = new ArrayList<String>();
        for (var link : body.select("a")) {
            var target = absolute(link.attr("href"), address);
            if (target.startsWith("https://" + HOST + "/")) {
                continue;
            }
            if (target.startsWith("http") && !target.equals(link.text())) {
                if (!links.contains(target)) {
                    links.add(target);
                }
                link.appendText(String.format(Locale.ROOT, "[%d]", links.indexOf(target) + 1));
            }
            link.unwrap();
        }
        return links;
    }

    /** Ours with the address of the portal, as far as that is known. */
    private static String absolute(String target, String address) {
        if (!target.startsWith("/") || address.isEmpty()) {
            return target;
        }
        return address.substring(0, address.indexOf("/p/")) + target;
    }

    private void end(Element body, Article article, List<String> links) {
        for (var i = 0; i < links.size(); i++) {
            small(body, String.format(Locale.ROOT, "[%d] %s", i + 1, links.get(i)));
        }
        if (!article.attachments().isEmpty()) {
            var names = new ArrayList<String>();
            article.attachments().forEach(file -> names.add(file.name()));
            small(body, say("wechat.attachments", String.join(say("wechat.between"), names)));
        }
        if (!article.address().isEmpty()) {
            small(body, say("wechat.source", article.address()));
        }
        small(
                body,
                say(
                        "wechat.marker",
                        article.body().name(),
                        article.item().indexNo(),
                        article.posting().marker()));
    }

    private static void small(Element body, String text) {
        body.appendElement("p")
                .attr("style", "margin:0 0 .5em;font-size:.8em;color:#666;word-break:break-all;")
                .text(text);
    }

    private String say(String key, Object... args) {
        return words.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }
}
