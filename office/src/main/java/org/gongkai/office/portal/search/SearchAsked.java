package org.gongkai.office.portal.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.Column;
import org.gongkai.office.publishing.Standing;

/**
 * A question as the address has it. A value that means nothing narrows nothing down; a sentence says so.
 *
 * @param body the one body that is searched, by the path or by choice
 * @param tree the columns of the body of the path, or of all bodies
 * @param columns the chosen ones: one of a body, or those of one code of all bodies
 * @param ignored message keys of what could not be read
 */
record SearchAsked(
        SearchAddress address,
        String typed,
        boolean isExact,
        Optional<Body> body,
        List<Column> tree,
        List<Column> columns,
        OptionalInt year,
        Optional<SearchKind> kind,
        Optional<Standing> validity,
        SearchQuery.Order order,
        int page,
        List<String> ignored) {
    static final String WORDS = "q";
    static final String EXACT = "exact";
    static final String BODY = "body";
    static final String COLUMN = "column";
    static final String YEAR = "year";
    static final String KIND = "kind";
    static final String VALIDITY = "validity";
    static final String SORT = "sort";
    /** Pages of an answer; whoever needs more narrows down. */
    static final int MOST_PAGES = 50;

    private static final String NUMBER = "\\d{1,9}";

    /** Reads the parameters of an address of one body or of all. */
    static SearchAsked of(
            String path, Map<String, String> given, Optional<Body> ofPath, Bodies bodies, SearchColumns known) {
        var read = new Reading(given);
        var body = ofPath.or(() -> read.one(
                BODY,
                code -> bodies.all().stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()));
        var tree = ofPath.map(known::of).orElseGet(known::ofAll);
        var columns = read.one(
                COLUMN,
                code -> Optional.of(tree.stream()
                                .filter(one -> one.code().equals(code))
                                .toList())
                        .filter(found -> !found.isEmpty()));
        var year = read.one(YEAR, text -> Optional.of(text).filter(t -> t.matches("\\d{4}")));
        var kind = read.one(KIND, name -> named(SearchKind.values(), name));
        var validity = read.one(VALIDITY, name -> named(Standing.values(), name));
        var sort = read.one(SORT, name -> Optional.of(name).filter("date"::equals));
        var page = read.one(SearchAddress.PAGE, text -> Optional.of(text).filter(t -> t.matches(NUMBER)));
        var exact = read.one(EXACT, Optional::of);
        return new SearchAsked(
                read.address(path),
                given.getOrDefault(WORDS, "").strip(),
                exact.isPresent(),
                body,
                tree,
                columns.orElse(List.of()),
                year.map(text -> OptionalInt.of(Integer.parseInt(text))).orElse(OptionalInt.empty()),
                kind,
                validity,
                sort.isPresent() ? SearchQuery.Order.DATE : SearchQuery.Order.RELEVANCE,
                page.map(Integer::parseInt).filter(number -> number > 0).orElse(1),
                read.ignored);
    }

    /** The same question as a feed: the newest first. */
    SearchAddress feed() {
        var parameters = new LinkedHashMap<>(address.parameters());
        parameters.remove(SORT);
        parameters.remove(SearchAddress.PAGE);
        return new SearchAddress(address.path() + "/feed.atom", parameters);
    }

    SearchQuery.Filters filters() {
        return new SearchQuery.Filters(
                body.map(one -> Set.of(one.id())).orElse(Set.of()), withBelow(), year, kind, validity);
    }

    /** Ids of the chosen columns and of all below them. */
    private Set<Long> withBelow() {
        var ids = columns.stream().map(Column::id).collect(Collectors.toCollection(HashSet::new));
        if (!ids.isEmpty()) {
            tree.stream().filter(column -> ids.contains(column.parent())).forEach(column -> ids.add(column.id()));
        }
        return ids;
    }

    /** Whether anything is chosen beside the words and the body of the path. */
    boolean isNarrowed() {
        return !columns.isEmpty()
                || year.isPresent()
                || kind.isPresent()
                || validity.isPresent()
                || address.parameters().containsKey(BODY);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    /** Something read from a parameter. */
    private interface Reader<T> {
        Optional<T> read(String text);
    }

    /** Keeps what was understood for links, and what was not for a sentence. */
    private static final class Reading {
        private final Map<String, String> given;
        private final Map<String, String> understood = new LinkedHashMap<>();
        private final List<String> ignored = new ArrayList<>();

        Reading(Map<String, String> given) {
            this.given = given;
            var words = given.getOrDefault(WORDS, "").strip();
            if (!words.isEmpty()) {
                understood.put(WORDS, words);
            }
        }

        <T> Optional<T> one(String name, Reader<T> reader) {
            var text = given.getOrDefault(name, "").strip();
            if (text.isEmpty()) {
                return Optional.empty();
            }
            var found = reader.read(text);
            if (found.isPresent()) {
                understood.put(name, text);
            } else {
                ignored.add("search.ignored." + name);
            }
            return found;
        }

        SearchAddress address(String path) {
            return new SearchAddress(path, understood);
        }
    }
}
