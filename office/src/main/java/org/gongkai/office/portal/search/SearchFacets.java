package org.gongkai.office.portal.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.catalogue.Column;
import org.gongkai.office.portal.search.SearchView.Choice;
import org.gongkai.office.portal.search.SearchView.Facet;

/** The values by which an answer can be narrowed down, each with its number of hits and its address. */
final class SearchFacets {
    private static final int MOST_BODIES = 30;
    private static final int MOST_COLUMNS = 40;

    private final SearchAsked asked;
    private final SearchResults.Counts counts;

    SearchFacets(SearchAsked asked, SearchResults.Counts counts) {
        this.asked = asked;
        this.counts = counts;
    }

    /** Those with anything to choose. */
    List<Facet> all(List<Body> bodies, boolean allBodies) {
        var facets = new ArrayList<Facet>();
        if (allBodies) {
            add(facets, SearchAsked.BODY, bodies(bodies));
        }
        add(facets, SearchAsked.COLUMN, columns());
        add(facets, SearchAsked.YEAR, years());
        add(facets, SearchAsked.KIND, kinds());
        add(facets, SearchAsked.VALIDITY, validity());
        return facets;
    }

    private void add(List<Facet> facets, String parameter, List<Choice> choices) {
        if (choices.isEmpty()) {
            return;
        }
        var all = new ArrayList<Choice>();
        var chosen = asked.address().parameters().containsKey(parameter);
        all.add(new Choice(
                "search.all", true, 0, asked.address().with(parameter, "").toString(), !chosen, 1));
        all.addAll(choices);
        facets.add(new Facet("search.facet." + parameter, all));
    }

    private List<Choice> bodies(List<Body> bodies) {
        return bodies.stream()
                .filter(body -> counts.bodies().containsKey(body.id()))
                .sorted(java.util.Comparator.comparing(
                        (Body body) -> -counts.bodies().getOrDefault(body.id(), 0)))
                .limit(MOST_BODIES)
                .map(body -> new Choice(
                        body.name(),
                        false,
                        counts.bodies().getOrDefault(body.id(), 0),
                        asked.address().with(SearchAsked.BODY, body.code()).toString(),
                        asked.body().filter(chosen -> chosen.id() == body.id()).isPresent(),
                        1))
                .toList();
    }

    /** The first level, and what is below and above the chosen one; columns of one code of several bodies together. */
    private List<Choice> columns() {
        var sums = Catalogue.addedUp(asked.tree(), counts.columns());
        var open = new HashSet<Long>();
        var above = new HashSet<Long>();
        open(open, above);
        var groups = new LinkedHashMap<String, Choice>();
        for (var column : asked.tree()) {
            var shown = column.depth() == 1 || open.contains(column.parent()) || above.contains(column.id());
            if (shown && sums.containsKey(column.id())) {
                groups.merge(column.code(), choice(column, sums.getOrDefault(column.id(), 0)), Choice::plus);
            }
        }
        return groups.values().stream().limit(MOST_COLUMNS).toList();
    }

    /** Collects the columns whose children are shown, and those that stand above a chosen one. */
    private void open(Set<Long> open, Set<Long> above) {
        if (asked.columns().isEmpty()) {
            return;
        }
        var parents = asked.tree().stream().collect(Collectors.toMap(Column::id, Column::parent));
        for (var chosen : asked.columns()) {
            open.add(chosen.id());
            if (chosen.parent() != 0) {
                open.add(chosen.parent());
            }
            for (var id = chosen.parent(); id != 0; id = parents.getOrDefault(id, 0L)) {
                above.add(id);
            }
        }
    }

    private Choice choice(Column column, int count) {
        return new Choice(
                column.name(),
                false,
                count,
                asked.address().with(SearchAsked.COLUMN, column.code()).toString(),
                asked.columns().stream().anyMatch(chosen -> chosen.id() == column.id()),
                column.depth());
    }

    private List<Choice> years() {
        return counts.years().entrySet().stream()
                .map(one -> choice(
                        SearchAsked.YEAR,
                        String.valueOf(one.getKey()),
                        String.valueOf(one.getKey()),
                        false,
                        one.getValue(),
                        asked.year().isPresent() && asked.year().getAsInt() == one.getKey()))
                .toList();
    }

    private List<Choice> kinds() {
        return named(
                SearchAsked.KIND,
                "kind.",
                counts.kinds(),
                asked.kind().map(Enum::name).orElse(""));
    }

    private List<Choice> validity() {
        return named(
                SearchAsked.VALIDITY,
                "standing.",
                counts.validity(),
                asked.validity().map(Enum::name).orElse(""));
    }

    private <E extends Enum<E>> List<Choice> named(
            String parameter, String keys, Map<E, Integer> counted, String chosen) {
        return counted.entrySet().stream()
                .map(one -> choice(
                        parameter,
                        one.getKey().name(),
                        keys + one.getKey().name(),
                        true,
                        one.getValue(),
                        one.getKey().name().equals(chosen)))
                .toList();
    }

    private Choice choice(String parameter, String value, String words, boolean isKey, int count, boolean chosen) {
        return new Choice(
                words, isKey, count, asked.address().with(parameter, value).toString(), chosen, 1);
    }
}
