package org.gongkai.office.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.catalogue.Column;
import org.gongkai.office.catalogue.standards.PublicStandards;
import org.gongkai.office.catalogue.standards.PublicStandards.Matter;
import org.gongkai.office.catalogue.standards.PublicStandards.Shown;
import org.gongkai.office.catalogue.standards.StandardField;
import org.gongkai.office.publishing.PublicItems;
import org.springframework.stereotype.Component;

/**
 * 法定主动公开内容 by 基层政务公开标准目录: the same columns as by Art. 20 and 21, in the order of the catalogues.
 *
 * @see "国办发〔2019〕54号"
 */
@Component
final class StandardTree {
    /** The columns of a body that the public sees. */
    private record Shelf(Body body, List<Column> columns, Map<Long, Integer> own, Map<Long, Integer> sums) {
        Optional<StandardPlace> place(long column) {
            return columns.stream()
                    .filter(one -> one.id() == column)
                    .findAny()
                    .map(one -> new StandardPlace(body, one, sums.getOrDefault(one.id(), 0)));
        }
    }

    private final PublicStandards standards;
    private final Bodies bodies;
    private final Catalogue catalogue;
    private final PublicItems items;

    StandardTree(PublicStandards standards, Bodies bodies, Catalogue catalogue, PublicItems items) {
        this.standards = standards;
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.items = items;
    }

    /**
     * The field of an address.
     *
     * @throws Refusal NOT_FOUND where there is none
     */
    static StandardField field(String id) {
        return StandardField.all().stream()
                .filter(field -> field.id().equals(id))
                .findAny()
                .orElseThrow(Refusal::notFound);
    }

    /** All fields: of the district, or of a body. */
    List<StandardBranch> branches(Optional<Body> body) {
        var shelves = new HashMap<Long, Shelf>();
        var inForce = inForce(body);
        return StandardField.all().stream()
                .map(field -> branch(field, matters(inForce, field, body, shelves), shelves))
                .toList();
    }

    /** The catalogues of a field. */
    List<StandardSection> sections(Optional<Body> body, StandardField field) {
        var shelves = new HashMap<Long, Shelf>();
        return inForce(body).stream()
                .filter(shown -> shown.field().equals(field))
                .map(shown -> new StandardSection(
                        shown.title(), bodies.withId(shown.bodyId()).name(), matters(shown, body, shelves)))
                .toList();
    }

    private List<Shown> inForce(Optional<Body> body) {
        return body.map(standards::inForce).orElseGet(standards::inForce);
    }

    private List<StandardMatter> matters(
            List<Shown> inForce, StandardField field, Optional<Body> body, Map<Long, Shelf> shelves) {
        return inForce.stream()
                .filter(shown -> shown.field().equals(field))
                .flatMap(shown -> matters(shown, body, shelves).stream())
                .toList();
    }

    private List<StandardMatter> matters(Shown shown, Optional<Body> body, Map<Long, Shelf> shelves) {
        return body.map(one -> standards.matters(shown, one)).orElseGet(() -> standards.matters(shown)).stream()
                .map(matter -> new StandardMatter(matter.row(), places(matter, body, shelves)))
                .toList();
    }

    private List<StandardPlace> places(Matter matter, Optional<Body> only, Map<Long, Shelf> shelves) {
        var places = new ArrayList<StandardPlace>();
        matter.columns().forEach((body, column) -> {
            if (only.isEmpty() || only.get().id() == body) {
                shelves.computeIfAbsent(body, this::shelf).place(column).ifPresent(places::add);
            }
        });
        return places;
    }

    private Shelf shelf(long id) {
        var body = bodies.withId(id);
        var columns = catalogue.shown(body);
        var own = items.counts(body);
        return new Shelf(body, columns, own, Catalogue.addedUp(columns, own));
    }

    /** Several rows may lead to one column, and one column may stand below another: each is counted once. */
    private StandardBranch branch(StandardField field, List<StandardMatter> matters, Map<Long, Shelf> shelves) {
        var seen = new HashSet<Long>();
        var sum = 0;
        for (var matter : matters) {
            for (var place : matter.places()) {
                var shelf = shelves.computeIfAbsent(place.body().id(), this::shelf);
                for (var column : Catalogue.withBelow(shelf.columns(), place.column())) {
                    sum += seen.add(column.id()) ? shelf.own().getOrDefault(column.id(), 0) : 0;
                }
            }
        }
        var answered =
                matters.stream().filter(matter -> !matter.places().isEmpty()).count();
        return new StandardBranch(field, matters.size(), (int) answered, sum);
    }
}
