package org.gongkai.office.portal.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.portal.search.SearchView.Link;
import org.gongkai.office.portal.search.SearchView.Note;
import org.gongkai.office.portal.search.SearchView.Row;
import org.gongkai.office.publishing.Documents;
import org.gongkai.office.publishing.NormativeDocument;
import org.gongkai.office.publishing.Standing;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Makes the page of an answer. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "gongkai.search", matchIfMissing = true)
class SearchAnswers {
    private static final int PAGE = 20;
    private static final int PAGES_AROUND = 4;

    private final Search search;
    private final Bodies bodies;
    private final Documents documents;
    private final OfficeDay day;

    SearchAnswers(Search search, Bodies bodies, Documents documents, OfficeDay day) {
        this.search = search;
        this.bodies = bodies;
        this.documents = documents;
        this.day = day;
    }

    /** What was asked and what came of it. */
    private record Outcome(SearchWords words, int page, Search.Answer answer) {
        int pages() {
            return Math.min(SearchAsked.MOST_PAGES, (answer.total() + PAGE - 1) / PAGE);
        }
    }

    /**
     * The page.
     *
     * @throws Refusal where the question cannot be answered
     */
    SearchView to(SearchAsked asked, Optional<Body> body) {
        var words = asked.isExact() ? SearchWords.exactly(asked.typed()) : SearchWords.of(asked.typed());
        if (words.isEmpty()) {
            return empty(asked, body, asked.typed().isEmpty() ? List.of() : List.of(Note.of("search.no-words")));
        }
        var outcome = ask(asked, words);
        var notes = notes(asked, outcome);
        if (outcome.answer().total() > 0) {
            return view(asked, body, outcome, Optional.empty(), notes);
        }
        var meant = search.meant(words, asked.filters(), day.today());
        if (meant.isPresent()) {
            return view(asked, body, ask(asked, SearchWords.of(meant.get())), meant, notes);
        }
        if (words.terms().size() == 1) {
            return view(asked, body, outcome, Optional.empty(), notes);
        }
        var some = ask(asked, words.loosened());
        if (some.answer().total() > 0) {
            notes.add(Note.of("search.loosened"));
        }
        return view(asked, body, some, Optional.empty(), notes);
    }

    /** The page where nothing could be answered. */
    SearchView refused(SearchAsked asked, Optional<Body> body, Refusal refusal) {
        return empty(asked, body, List.of(new Note("problem." + refusal.code(), refusal.args())));
    }

    private Outcome ask(SearchAsked asked, SearchWords words) {
        var page = Math.min(asked.page(), SearchAsked.MOST_PAGES);
        var answer = ask(asked, words, page);
        var last = Math.max(1, (answer.total() + PAGE - 1) / PAGE);
        return page <= last ? new Outcome(words, page, answer) : new Outcome(words, last, ask(asked, words, last));
    }

    private Search.Answer ask(SearchAsked asked, SearchWords words, int page) {
        return search.answer(
                new SearchQuery(words, asked.filters(), asked.order(), (page - 1) * PAGE, PAGE, day.today(), Set.of()));
    }

    private static List<Note> notes(SearchAsked asked, Outcome outcome) {
        var notes = new ArrayList<Note>();
        asked.ignored().forEach(key -> notes.add(Note.of(key)));
        if (asked.page() > SearchAsked.MOST_PAGES) {
            notes.add(Note.of("search.deep", SearchAsked.MOST_PAGES));
        } else if (asked.page() > outcome.page()) {
            notes.add(Note.of("search.last-page", outcome.page()));
        }
        if (outcome.answer().filling()) {
            notes.add(Note.of("search.filling"));
        }
        return notes;
    }

    private SearchView empty(SearchAsked asked, Optional<Body> body, List<Note> notes) {
        var none = new Outcome(
                SearchWords.exactly(""), 1, new Search.Answer(0, List.of(), SearchResults.Counts.NONE, false));
        return view(asked, body, none, Optional.empty(), notes);
    }

    private SearchView view(
            SearchAsked asked, Optional<Body> body, Outcome outcome, Optional<String> meant, List<Note> notes) {
        var all = bodies.all();
        var address = meant.map(words -> asked.address().with(SearchAsked.WORDS, words))
                .orElse(asked.address());
        var answer = outcome.answer();
        return new SearchView(
                asked.address().path(),
                asked.typed(),
                body,
                meant,
                meant.map(words -> new Link(words, address.toString(), false)),
                outcome.words().also(),
                asked.address().with(SearchAsked.EXACT, "1").toString(),
                answer.total(),
                (outcome.page() - 1) * PAGE + 1,
                rows(answer.shown(), all),
                new SearchFacets(asked, answer.counts()).all(all, body.isEmpty()),
                orders(asked),
                pages(address, outcome),
                outcome.page() < outcome.pages() ? Optional.of(page(address, outcome.page() + 1)) : Optional.empty(),
                asked.isNarrowed() ? Optional.of(wider(asked)) : Optional.empty(),
                asked.typed().isEmpty() ? "" : asked.feed().toString(),
                notes);
    }

    private static String wider(SearchAsked asked) {
        return new SearchAddress(asked.address().path(), Map.of())
                .with(SearchAsked.WORDS, asked.typed())
                .toString();
    }

    private static List<Link> orders(SearchAsked asked) {
        var byDate = asked.order() == SearchQuery.Order.DATE;
        return List.of(
                new Link(
                        "search.by-relevance",
                        asked.address().with(SearchAsked.SORT, "").toString(),
                        !byDate),
                new Link(
                        "search.by-date",
                        asked.address().with(SearchAsked.SORT, "date").toString(),
                        byDate));
    }

    private static List<Link> pages(SearchAddress address, Outcome outcome) {
        var first = Math.max(1, outcome.page() - PAGES_AROUND);
        return IntStream.rangeClosed(first, Math.min(outcome.pages(), outcome.page() + PAGES_AROUND))
                .mapToObj(n -> new Link(String.valueOf(n), page(address, n), n == outcome.page()))
                .toList();
    }

    private static String page(SearchAddress address, int number) {
        return address.with(SearchAddress.PAGE, number == 1 ? "" : String.valueOf(number))
                .toString();
    }

    private List<Row> rows(List<Search.Shown> shown, List<Body> all) {
        var byId = all.stream().collect(Collectors.toMap(Body::id, Function.identity()));
        var known = new HashMap<Long, Map<Long, NormativeDocument>>();
        var now = day.clock().instant();
        var rows = new ArrayList<Row>();
        for (var one : shown) {
            var found = one.found();
            var body = Objects.requireNonNull(byId.get(found.bodyId()));
            Optional<Standing> standing = Optional.empty();
            if (found.item()
                    .filter(item -> item.metadata().kind().hasValidity())
                    .isPresent()) {
                var ofBody = known.computeIfAbsent(
                        body.id(),
                        id -> documents.of(body, now).stream()
                                .collect(Collectors.toMap(NormativeDocument::id, Function.identity())));
                standing = Optional.ofNullable(ofBody.get(found.id())).map(document -> document.on(day.today()));
            }
            rows.add(new Row(
                    body,
                    found,
                    one.hit().title(),
                    one.hit().snippet(),
                    one.hit().file(),
                    standing));
        }
        return rows;
    }
}
