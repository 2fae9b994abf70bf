package org.gongkai.office.portal;

import java.util.HashMap;
import java.util.Map;
import org.gongkai.office.ForPublic;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.SquareCode;
import org.gongkai.office.annualreport.PublicReports;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.Block;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.publishing.Classification;
import org.gongkai.office.publishing.ItemFiles;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.publishing.PublicItems.Published;
import org.gongkai.office.publishing.PublicRelations;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of an item, at an address that never changes. */
@Controller
@ForPublic
class ItemPage {
    private final Bodies bodies;
    private final Catalogue catalogue;
    private final PublicItems items;
    private final PublicRelations relations;
    private final ItemFiles files;
    private final Classification classification;
    private final PublicReports reports;
    private final PortalAddress address;
    private final OfficeDay day;

    ItemPage(
            Bodies bodies,
            Catalogue catalogue,
            PublicItems items,
            PublicRelations relations,
            ItemFiles files,
            Classification classification,
            PublicReports reports,
            PortalAddress address,
            OfficeDay day) {
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.items = items;
        this.relations = relations;
        this.files = files;
        this.classification = classification;
        this.reports = reports;
        this.address = address;
        this.day = day;
    }

    @Kept
    @GetMapping("/p/{code}/i/{id}")
    ModelAndView item(@PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        var item = items.get(body, id);
        var issuer = issuer(body, item);
        var where = address.of(path(body, id));
        var summary = DirectoryEntry.of(item).summary();
        var model = new HashMap<String, Object>(Map.of(
                "body",
                body,
                "item",
                item,
                "issuer",
                issuer,
                "relations",
                relations.of(body, id, day.clock().instant()),
                "classification",
                classification,
                "attachments",
                files.shown(body, id),
                "metas",
                PageMeta.of(body, item, issuer, summary, where),
                "linked",
                LinkedData.of(item, issuer, summary, where)));
        model.put("address", where);
        var block = catalogue.withCode(body, item.columnCode()).block();
        model.put("block", block);
        model.put("figures", block.equals(Block.REPORTS) ? figures(body, id) : "");
        return new ModelAndView("portal/item", model);
    }

    /** The address as a square code, for whoever reads a printed copy. */
    @GetMapping("/p/{code}/i/{id}/code.svg")
    ResponseEntity<String> code(@PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        items.get(body, id);
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(SquareCode.MEDIA))
                .body(SquareCode.svg(address.of(path(body, id))));
    }

    /** The page of the figures of a report, empty where there is none. */
    private String figures(Body body, long id) {
        return reports.of(body).stream()
                .filter(report -> report.item() == id)
                .map(report -> "/p/" + body.code() + "/figures/" + report.year())
                .findFirst()
                .orElse("");
    }

    private String issuer(Body body, Published item) {
        var named = item.metadata().issuer();
        return named.isEmpty() ? bodies.nameOn(body, item.publishedOn()) : named;
    }

    private static String path(Body body, long id) {
        return "/p/" + body.code() + "/i/" + id;
    }
}
