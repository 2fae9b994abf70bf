package org.gongkai.office.channels.wechat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was read of the publications of an account, by the numbers in their texts, so that a list is read once. */
final class Publications {
    private static final Pattern MARKER = Pattern.compile("GK-\\d+-\\d+");

    private final Map<String, Publication> byMarker = new HashMap<>();
    private final Set<String> articles = new HashSet<>();

    /** A publication as the list of the account has it. */
    record Publication(String article, String address) {}

    /** The number of a text; the last one, because it stands at the end. */
    static Optional<String> marker(@Nullable String content) {
        return content == null
                ? Optional.empty()
                : MARKER.matcher(content).results().map(found -> found.group()).reduce((first, last) -> last);
    }

    synchronized boolean contains(String article) {
        return articles.contains(article);
    }

    /** Takes what was read, once the list was read to an end. */
    synchronized void add(Map<String, Publication> fresh) {
        byMarker.putAll(fresh);
        fresh.values().forEach(publication -> articles.add(publication.article()));
    }

    synchronized Optional<Publication> find(String marker) {
        return Optional.ofNullable(byMarker.get(marker));
    }
}
