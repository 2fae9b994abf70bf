package org.gongkai.office.portal.outside;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.Block;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.catalogue.standards.PublicStandards;
import org.gongkai.office.catalogue.standards.PublicStandards.Shown;
import org.gongkai.office.engagement.PublicParticipation;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.publishing.PublicItems.LastChange;
import org.springframework.stereotype.Component;

/**
 * 公开地址: every address that stays and that the public may open. Site maps and the export ask here, so that neither
 * knows one that the other does not. Further pages of lists, attachments and feeds hang on these and are found from
 * them.
 */
@Component
final class PublicAddresses {
    private static final int PAGE = 1000;
    /** Of each kind, the newest; older ones are found from the lists. */
    private static final int MATTERS = 5000;

    /**
     * An address that stays.
     *
     * @param path from the root of the portal
     * @param changedOn day of its last change, where it is known
     */
    record Address(String path, Optional<LocalDate> changedOn) {
        static Address of(String path) {
            return new Address(path, Optional.empty());
        }
    }

    private final Bodies bodies;
    private final Catalogue catalogue;
    private final PublicStandards standards;
    private final PublicItems items;
    private final PublicParticipation matters;

    PublicAddresses(
            Bodies bodies,
            Catalogue catalogue,
            PublicStandards standards,
            PublicItems items,
            PublicParticipation matters) {
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.standards = standards;
        this.items = items;
        this.matters = matters;
    }

    /** The pages of all bodies together. */
    List<Address> ofDistrict() {
        return Stream.of(
                        Block.platform().stream().map(block -> "/b/" + block.id()),
                        fields("", standards.inForce()),
                        Stream.of(
                                "/",
                                "/documents",
                                "/standards",
                                "/figures",
                                "/messages",
                                "/consultations",
                                "/about/bodies",
                                "/about/map",
                                "/about/data",
                                "/about/accessibility",
                                "/about/privacy"))
                .flatMap(paths -> paths)
                .map(Address::of)
                .toList();
    }

    private static Stream<String> fields(String home, List<Shown> catalogues) {
        return catalogues.stream()
                .map(shown -> home + "/standards/" + shown.field().id())
                .distinct();
    }

    List<Body> bodies() {
        return bodies.all();
    }

    /** The pages of a body that are no items: home, blocks, directory, columns, what came of 互动交流. */
    List<Address> ofBody(Body body) {
        var home = "/p/" + body.code();
        var talked = matters.of(body, MATTERS).stream()
                .map(matter -> new Address(home + matter.path(), Optional.of(matter.shownOn())));
        return Stream.concat(pages(body, home).map(Address::of), talked).toList();
    }

    private Stream<String> pages(Body body, String home) {
        return Stream.of(
                        Stream.of(
                                home,
                                home + "/directory",
                                home + "/documents",
                                home + "/standards",
                                home + "/figures",
                                home + "/accounts",
                                home + "/messages",
                                home + "/consultations",
                                home + "/surveys"),
                        fields(home, standards.inForce(body)),
                        Block.platform().stream().map(block -> home + "/b/" + block.id()),
                        catalogue.shown(body).stream().map(column -> home + "/c/" + column.code()))
                .flatMap(paths -> paths);
    }

    /** The items of a body that the public sees, in the order of their ids. */
    void eachItem(Body body, Consumer<Address> consumer) {
        var after = 0L;
        for (var page = items.after(body, after, PAGE); !page.isEmpty(); page = items.after(body, after, PAGE)) {
            page.forEach(item -> consumer.accept(item(body, item)));
            after = page.get(page.size() - 1).id();
        }
    }

    /** The items of a body after an id, so many at most. */
    List<Address> items(Body body, long after, int limit) {
        return items.after(body, after, limit).stream()
                .map(item -> item(body, item))
                .toList();
    }

    /** The items the public once saw and that were withdrawn: their pages say so, and nothing else. */
    void eachWithdrawn(Body body, Consumer<String> consumer) {
        var after = 0L;
        for (var page = items.withdrawn(body, after, PAGE);
                !page.isEmpty();
                page = items.withdrawn(body, after, PAGE)) {
            page.forEach(id -> consumer.accept(path(body, id)));
            after = page.get(page.size() - 1);
        }
    }

    static String path(Body body, long item) {
        return "/p/" + body.code() + "/i/" + item;
    }

    private static Address item(Body body, LastChange item) {
        return new Address(path(body, item.id()), Optional.of(item.changedOn()));
    }
}
