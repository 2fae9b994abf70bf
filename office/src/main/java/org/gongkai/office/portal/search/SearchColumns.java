package org.gongkai.office.portal.search;

import java.util.List;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.catalogue.Column;
import org.gongkai.office.portal.PortalVersion;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** The columns among which an answer can be narrowed down: those of a body, or of all. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "gongkai.search", matchIfMissing = true)
class SearchColumns {
    private record Read(String version, List<Column> columns) {}

    private final Bodies bodies;
    private final Catalogue catalogue;
    private final PortalVersion version;
    private volatile Read last = new Read("", List.of());

    SearchColumns(Bodies bodies, Catalogue catalogue, PortalVersion version) {
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.version = version;
    }

    /** Those the public sees of a body, a column before those below it. */
    List<Column> of(Body body) {
        return catalogue.shown(body);
    }

    /** Those of all bodies, one body after the other; read again once anything the public sees has changed. */
    List<Column> ofAll() {
        var now = version.now();
        var read = last;
        if (!read.version().equals(now)) {
            read = new Read(
                    now,
                    bodies.all().stream()
                            .flatMap(body -> catalogue.shown(body).stream())
                            .toList());
            last = read;
        }
        return read.columns();
    }
}
