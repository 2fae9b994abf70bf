package org.gongkai.office.channels.outbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.http.client.methods.HttpGet;
import org.gongkai.office.channels.AppearanceDiffers;
import org.gongkai.office.trail.Moment;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** 回查: whether what stands at the address of a placement is the reviewed text; words are compared, not how they look. */
@Component
public class Appearances {
    /** What a look found. */
    enum Result {
        SAME,
        DIFFERENT,
        /** The page is not there. */
        GONE,
        /** Nobody answered; that says nothing. */
        UNREACHED
    }

    /** One look. */
    public record Look(LocalDate day, String result) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LARGEST = 5_000_000;
    private static final int BATCH = 200;
    private static final int GONE = 404;
    private static final int GONE_FOR_GOOD = 410;

    private final JdbcClient jdbc;
    private final Articles articles;
    private final ChannelSettings settings;
    private final Outgoing outgoing;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Appearances(
            JdbcClient jdbc,
            Articles articles,
            ChannelSettings settings,
            Outgoing outgoing,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.articles = articles;
        this.settings = settings;
        this.outgoing = outgoing;
        this.events = events;
        this.transaction = transaction;
    }

    private record Seen(Result result, String hash) {}

    /** Looks at what stands on site platforms and was not looked at for a week, those never looked at first. */
    void look(Moment when) {
        jdbc.sql("select p.* from channels_posting p join channels_setting s on s.channel_id = p.channel_id"
                        + " where p.state = 'PUBLISHED' and s.mode in ('SITE_PUSH', 'SITE_PACKAGE') and p.address like 'http%'"
                        + " and p.revision > 0 and not exists (select 1 from channels_check c where c.posting_id = p.id"
                        + " and c.day > :since) order by p.id limit :most")
                .param("since", when.day().minusDays(7))
                .param("most", BATCH)
                .query(PostingStore::posting)
                .list()
                .forEach(posting -> look(posting, when));
    }

    /** Looks at one; nothing where the item is not what was reviewed any more, which is another matter. */
    Optional<Result> look(Posting posting, Moment when) {
        return articles.unchanged(posting).map(article -> {
            var expected = words(article.title() + " "
                    + Jsoup.parseBodyFragment(article.item().html()).text());
            var seen = seen(posting, article);
            var isOther = seen.result() == Result.DIFFERENT || seen.result() == Result.GONE;
            transaction.executeWithoutResult(status -> {
                jdbc.sql("insert into channels_check (posting_id, day, result, expected_hash, seen_hash, at)"
                                + " values (?, ?, ?, ?, ?, ?)")
                        .params(
                                posting.id(),
                                when.day(),
                                seen.result().name(),
                                DigestUtils.sha256Hex(expected),
                                seen.hash(),
                                Timestamp.from(when.at()))
                        .update();
                if (isOther) {
                    events.publishEvent(new AppearanceDiffers(
                            article.body().id(),
                            posting.itemId(),
                            posting.placement().orElse(0L),
                            article.setting().channel().name(),
                            posting.address(),
                            seen.result() == Result.GONE,
                            when.day()));
                }
            });
            return seen.result();
        });
    }

    /** The looks at a posting, the newest first. */
    List<Look> of(long posting) {
        return jdbc.sql("select day, result from channels_check where posting_id = ? order by id desc limit 10")
                .param(posting)
                .query((row, n) -> new Look(row.getObject("day", LocalDate.class), row.getString("result")))
                .list();
    }

    /** Those of a body whose last look found another text or none. */
    List<Long> differing(long body) {
        return jdbc.sql("select posting_id from (select distinct on (c.posting_id) c.posting_id, c.result"
                        + " from channels_check c join channels_posting p on p.id = c.posting_id"
                        + " join channels_channel h on h.id = p.channel_id where h.body_id = ? and p.state = 'PUBLISHED'"
                        + " order by c.posting_id, c.id desc) last where result in ('DIFFERENT', 'GONE')")
                .param(body)
                .query(Long.class)
                .list();
    }

    private Seen seen(Posting posting, Article article) {
        var host = settings.of(posting.channelId()).appearsOn();
        if (!outgoing.isAllowed(posting.address()) || !isOn(posting.address(), host)) {
            return new Seen(Result.UNREACHED, "");
        }
        try {
            return outgoing.client().execute(new HttpGet(posting.address()), response -> {
                var status = response.getStatusLine().getStatusCode();
                if (status == GONE || status == GONE_FOR_GOOD) {
                    return new Seen(Result.GONE, "");
                }
                if (status != 200 || response.getEntity() == null) {
                    return new Seen(Result.UNREACHED, "");
                }
                var page = Jsoup.parse(
                        new String(response.getEntity().getContent().readNBytes(LARGEST), StandardCharsets.UTF_8));
                page.select("script, style, nav, header, footer").remove();
                return compared(page, article);
            });
        } catch (IOException e) {
            return new Seen(Result.UNREACHED, "");
        }
    }

    /**
     * Where the setting says in which element a page has its text, that is the reviewed text and nothing else; else the
     * reviewed text stands somewhere in one piece, and what the page puts around it does not matter.
     */
    private static Seen compared(Document page, Article article) {
        var text = words(Jsoup.parseBodyFragment(article.item().html()).text());
        var all = words(page.text());
        var selector = selector(article.setting().mapping());
        var there = selector.isEmpty() ? all : words(page.select(selector).text());
        var isText = selector.isEmpty() ? there.contains(text) : there.equals(text);
        var isSame = isText && all.contains(words(article.title()));
        var seen = isSame ? words(article.title()) + text : there;
        return new Seen(isSame ? Result.SAME : Result.DIFFERENT, DigestUtils.sha256Hex(seen));
    }

    private static String selector(String mapping) {
        try {
            return mapping.isBlank()
                    ? ""
                    : JSON.readTree(mapping).path("content").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }

    /** Letters and digits alone: what a page does with spaces and signs does not matter. */
    static String words(String text) {
        return NO_WORD.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static boolean isOn(String address, String host) {
        if (host.isEmpty()) {
            return true;
        }
        var there = java.net.URI.create(address).getHost();
        return there != null
                && (there.equalsIgnoreCase(host)
                        || there.toLowerCase(Locale.ROOT).endsWith("." + host));
    }
}
