package org.gongkai.office.portal.search;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.engagement.subscription.SavedSearch;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Answers subscriptions to a search from the index: the newest that answer to it. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "gongkai.search", matchIfMissing = true)
class SubscribedSearches implements SavedSearch {
    private static final int NEWEST = 500;

    private final Search search;
    private final OfficeDay day;

    SubscribedSearches(Search search, OfficeDay day) {
        this.search = search;
        this.day = day;
    }

    @Override
    public Set<Long> among(Body body, String words, Collection<Long> items) {
        var wanted = SearchWords.of(words);
        if (wanted.isEmpty()) {
            return Set.of();
        }
        var filters = new SearchQuery.Filters(
                Set.of(body.id()), Set.of(), OptionalInt.empty(), Optional.empty(), Optional.empty());
        var query = new SearchQuery(wanted, filters, SearchQuery.Order.DATE, 0, NEWEST, day.today(), Set.of());
        return search.answer(query).shown().stream()
                .map(shown -> shown.found().id())
                .filter(items::contains)
                .collect(Collectors.toSet());
    }
}
