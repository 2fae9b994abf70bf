package org.gongkai.office.portal.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongkai.office.ForPublic;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.portal.AtomFeed;
import org.gongkai.office.portal.PortalAddress;
import org.gongkai.office.publishing.PublicItems.Published;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 订阅搜索: the newest that answers to a question, as an Atom feed. */
@Controller
@ForPublic
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "gongkai.search", matchIfMissing = true)
class SearchFeeds {
    private final Search search;
    private final Bodies bodies;
    private final SearchColumns columns;
    private final PortalAddress address;
    private final MessageSource words;
    private final OfficeDay day;

    SearchFeeds(
            Search search,
            Bodies bodies,
            SearchColumns columns,
            PortalAddress address,
            MessageSource words,
            OfficeDay day) {
        this.search = search;
        this.bodies = bodies;
        this.columns = columns;
        this.address = address;
        this.words = words;
        this.day = day;
    }

    @GetMapping("/search/feed.atom")
    ResponseEntity<String> all(@RequestParam Map<String, String> given) {
        return feed("/search", given, Optional.empty());
    }

    @GetMapping("/p/{code}/search/feed.atom")
    ResponseEntity<String> body(@PathVariable String code, @RequestParam Map<String, String> given) {
        var body = bodies.withCode(code);
        return feed("/p/" + body.code() + "/search", given, Optional.of(body));
    }

    private ResponseEntity<String> feed(String path, Map<String, String> given, Optional<Body> body) {
        var asked = SearchAsked.of(path, given, body, bodies, columns);
        var wanted = asked.isExact() ? SearchWords.exactly(asked.typed()) : SearchWords.of(asked.typed());
        if (wanted.isEmpty()) {
            throw Refusal.notFound();
        }
        var byId = bodies.byId();
        var title = words.getMessage("search.title-of", new Object[] {asked.typed()}, Locale.SIMPLIFIED_CHINESE);
        return new AtomFeed(
                        address, title, asked.address().toString(), asked.feed().toString())
                .of(shown(asked, wanted).stream()
                        .map(one -> entry(one, Objects.requireNonNull(byId.get(one.bodyId()))))
                        .toList());
    }

    private List<Found> shown(SearchAsked asked, SearchWords wanted) {
        var query = new SearchQuery(
                wanted, asked.filters(), SearchQuery.Order.DATE, 0, AtomFeed.ENTRIES, day.today(), Set.of());
        return search.answer(query).shown().stream().map(Search.Shown::found).toList();
    }

    private AtomFeed.Item entry(Found one, Body body) {
        var kind = words.getMessage("kind." + one.kind(), null, Locale.SIMPLIFIED_CHINESE);
        return new AtomFeed.Item(
                "/p/" + body.code() + one.path(),
                one.title(),
                one.publishedOn(),
                body.name(),
                one.item().map(Published::columnCode).orElse(one.kind().name()),
                one.item().map(Published::columnName).orElse(kind),
                one.item().map(Published::documentNo).orElse(""));
    }
}
