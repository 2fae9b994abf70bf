package org.gongkai.office.portal;

import java.time.LocalDate;
import java.util.Map;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.catalogue.Column;
import org.gongkai.office.publishing.Classification;
import org.gongkai.office.publishing.ItemFiles;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.publishing.PublicRelations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Pages of the public: bodies, columns, items. */
@Controller
class PortalPages {
    private static final int PAGE = 20;
    private static final int LATEST = 12;

    private final Bodies bodies;
    private final Catalogue catalogue;
    private final PublicItems items;
    private final OfficeDay day;
    private final ItemFiles files;
    private final Classification classification;
    private final PublicRelations relations;

    PortalPages(
            Bodies bodies,
            Catalogue catalogue,
            PublicItems items,
            OfficeDay day,
            Classification classification,
            PublicRelations relations,
            ItemFiles files) {
        this.relations = relations;
        this.files = files;
        this.classification = classification;
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.items = items;
        this.day = day;
    }

    @GetMapping("/")
    ModelAndView district() {
        var all = bodies.all();
        return all.isEmpty()
                ? new ModelAndView("redirect:/first-run")
                : new ModelAndView("portal/district", Map.of("bodies", all));
    }

    @GetMapping("/p/{code}")
    ModelAndView home(@PathVariable String code) {
        var body = bodies.withCode(code);
        var lastYear = day.today().getYear() - 1;
        var columns = catalogue.shown(body);
        return new ModelAndView(
                "portal/home",
                Map.of(
                        "body",
                        body,
                        "columns",
                        columns,
                        "counts",
                        Catalogue.addedUp(columns, items.counts(body)),
                        "latest",
                        items.latest(body, LATEST),
                        "year",
                        lastYear,
                        "published",
                        items.publishedBetween(body, LocalDate.of(lastYear, 1, 1), LocalDate.of(lastYear, 12, 31))));
    }

    @GetMapping("/p/{code}/c/{columnCode}")
    ModelAndView column(
            @PathVariable String code, @PathVariable String columnCode, @RequestParam(defaultValue = "1") int page) {
        var body = bodies.withCode(code);
        var column = catalogue.withCode(body, columnCode);
        var columns = catalogue.shown(body);
        var below =
                Catalogue.withBelow(columns, column).stream().map(Column::id).toList();
        var counts = Catalogue.addedUp(columns, items.counts(body));
        var total = counts.getOrDefault(column.id(), 0);
        var pages = Math.max(1, (total + PAGE - 1) / PAGE);
        var shown = Math.min(Math.max(1, page), pages);
        return new ModelAndView(
                "portal/column",
                Map.of(
                        "body", body,
                        "column", column,
                        "columns", columns,
                        "counts", counts,
                        "items", items.in(body, below, PAGE, (shown - 1) * PAGE),
                        "total", total,
                        "page", shown,
                        "pages", pages));
    }

    @GetMapping("/p/{code}/i/{id}")
    ModelAndView item(@PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        var item = items.get(body, id);
        var issuer = item.metadata().issuer();
        return new ModelAndView(
                "portal/item",
                Map.of(
                        "body",
                        body,
                        "item",
                        item,
                        "issuer",
                        issuer.isEmpty() ? bodies.nameOn(body, item.publishedOn()) : issuer,
                        "relations",
                        relations.of(body, id, day.clock().instant()),
                        "classification",
                        classification,
                        "attachments",
                        files.shown(body, id)));
    }
}
