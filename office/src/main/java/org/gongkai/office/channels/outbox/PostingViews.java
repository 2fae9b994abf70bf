package org.gongkai.office.channels.outbox;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.channels.outbox.PostingView.Line;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.publishing.Publishing;
import org.gongkai.screening.Finding;
import org.gongkai.screening.Screener;
import org.jsoup.Jsoup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what the pages of postings show. */
@Component
public class PostingViews {
    private static final int SHOWN = 100;
    private static final Set<String> PICTURES = Set.of("JPEG", "JPG", "PNG");

    private final Postings postings;
    private final PostingStore store;
    private final Articles articles;
    private final ChannelSettings settings;
    private final Appearances appearances;
    private final PostingWords words;
    private final PublicItems items;
    private final Publishing publishing;
    private final Bodies bodies;
    private final List<Markup> markups;
    private final JdbcClient jdbc;

    PostingViews(
            Postings postings,
            PostingStore store,
            Articles articles,
            ChannelSettings settings,
            Appearances appearances,
            PostingWords words,
            PublicItems items,
            Publishing publishing,
            Bodies bodies,
            List<Markup> markups,
            JdbcClient jdbc) {
        this.postings = postings;
        this.store = store;
        this.articles = articles;
        this.settings = settings;
        this.appearances = appearances;
        this.words = words;
        this.items = items;
        this.publishing = publishing;
        this.bodies = bodies;
        this.markups = List.copyOf(markups);
        this.jdbc = jdbc;
    }

    /** What is to be done, in the order of the page. */
    @SuppressWarnings("ImmutableEnumChecker") // its sets are
    public enum Group {
        PREPARE(PostingState.PROPOSED),
        APPROVE(PostingState.PREPARED),
        CONFIRM(PostingState.TO_CONFIRM),
        REMOVE(PostingState.TO_WITHDRAW),
        STUCK(PostingState.STUCK, PostingState.FAILED, PostingState.WITHDRAW_STUCK),
        UNDER_WAY(PostingState.APPROVED, PostingState.SENDING, PostingState.SUBMITTED, PostingState.WITHDRAWING);

        private final List<PostingState> states;

        Group(PostingState... states) {
            this.states = List.of(states);
        }

        public List<PostingState> states() {
            return states;
        }
    }

    Map<Group, List<Line>> lists(Body body) {
        var byChannel = settings.byChannel(body);
        var titles = items.titles(body);
        var differing = new HashSet<>(appearances.differing(body.id()));
        var lists = new EnumMap<Group, List<Line>>(Group.class);
        for (var group : Group.values()) {
            lists.put(group, lines(body, group.states(), byChannel, titles, differing));
        }
        return lists;
    }

    /** What stands there and is not what was reviewed. */
    List<Line> differing(Body body) {
        var ids = new HashSet<>(appearances.differing(body.id()));
        return ids.isEmpty()
                ? List.of()
                : ids.stream()
                        .map(id -> postings.get(body, id))
                        .map(posting -> line(body, posting, settings.byChannel(body), items.titles(body), ids))
                        .toList();
    }

    private List<Line> lines(
            Body body,
            List<PostingState> states,
            Map<Long, Setting> byChannel,
            Map<Long, String> titles,
            Set<Long> differing) {
        var lines = new ArrayList<Line>();
        for (var posting : store.in(body.id(), states, SHOWN)) {
            lines.add(line(body, posting, byChannel, titles, differing));
        }
        return lines;
    }

    private Line line(
            Body body, Posting posting, Map<Long, Setting> byChannel, Map<Long, String> titles, Set<Long> differing) {
        var setting = byChannel.get(posting.channelId());
        if (setting == null) {
            throw new IllegalStateException("a posting of no channel: " + posting.id());
        }
        return new Line(
                posting,
                title(body, posting, titles),
                setting,
                words.of(posting.problem()),
                differing.contains(posting.id()));
    }

    private String title(Body body, Posting posting, Map<Long, String> titles) {
        if (!posting.title().isEmpty()) {
            return posting.title();
        }
        var shown = titles.get(posting.itemId());
        return shown == null ? publishing.get(body, posting.itemId()).title() : shown;
    }

    PostingView of(Person me, Body body, long id) {
        var posting = postings.get(body, id);
        var setting = settings.of(posting.channelId());
        var article = articles.unchanged(posting);
        var markup = article.flatMap(one -> markups.stream()
                        .filter(writer -> setting.mode().isWechat())
                        .map(writer -> writer.of(one))
                        .findFirst())
                .orElse("");
        var preview = markup.isEmpty() ? article.map(one -> one.item().html()).orElse("") : plain(markup);
        return new PostingView(
                posting,
                title(body, posting, items.titles(body)),
                setting,
                article.map(Article::item),
                markup,
                preview,
                postings.hindrances(posting),
                article.map(one -> personal(one.item().html())).orElse(0),
                words.of(posting.problem()),
                PostingLife.open(posting.state(), bodies.duties(me, body)),
                bodies.names(Stream.of(posting.preparedBy(), posting.approvedBy())
                        .flatMap(java.util.Optional::stream)
                        .toList()),
                appearances.of(id),
                article.map(Article::attachments).orElse(List.of()).stream()
                        .filter(file -> PICTURES.contains(file.type()))
                        .toList(),
                reads(id));
    }

    private int reads(long posting) {
        return jdbc.sql("select coalesce(max(reads), 0) from channels_reading where posting_id = ?")
                .param(posting)
                .query(Integer.class)
                .single();
    }

    /** The gate let them through for a reason; another channel is another look. */
    private static int personal(String html) {
        return (int) Screener.standard().screen(Jsoup.parseBodyFragment(html).wholeText()).stream()
                .filter(Finding::personal)
                .count();
    }

    private static String plain(String markup) {
        var body = Jsoup.parseBodyFragment(markup).body();
        body.select("[style]").forEach(element -> element.removeAttr("style"));
        return body.html();
    }
}
