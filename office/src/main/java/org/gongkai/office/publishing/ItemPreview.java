package org.gongkai.office.publishing;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SECOND_REVIEWER;
import static org.gongkai.office.bodies.Duty.SECRECY;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.publishing.PublicItems.Published;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 预览: an item as the public would read its newest text, before it is public. */
@Controller
class ItemPreview {
    private final Bodies bodies;
    private final Catalogue catalogue;
    private final Publishing publishing;
    private final PublicRelations relations;
    private final ItemFiles files;
    private final Classification classification;
    private final Trail trail;

    ItemPreview(
            Bodies bodies,
            Catalogue catalogue,
            Publishing publishing,
            PublicRelations relations,
            ItemFiles files,
            Classification classification,
            Trail trail) {
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.publishing = publishing;
        this.relations = relations;
        this.files = files;
        this.classification = classification;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, SECOND_REVIEWER, APPROVER, SECRECY},
            above = SUPERVISOR)
    @GetMapping("/desk/{code}/items/{id}/preview")
    ModelAndView preview(@PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        var item = publishing.get(body, id);
        var now = trail.now();
        var shown = shown(body, item);
        var model = new HashMap<String, Object>(Map.of(
                "body",
                body,
                "item",
                shown,
                "issuer",
                item.metadata().issuer().isEmpty()
                        ? body.name()
                        : item.metadata().issuer(),
                "relations",
                relations.of(body, id, now.at()),
                "classification",
                classification,
                "attachments",
                files.attachments(item),
                "metas",
                List.of(),
                "linked",
                "",
                "address",
                "",
                "block",
                catalogue.withId(body, item.columnId()).block()));
        model.put("preview", true);
        return new ModelAndView("portal/item", model);
    }

    private Published shown(Body body, Item item) {
        var column = catalogue.withId(body, item.columnId());
        return new Published(
                item.id(),
                item.title(),
                item.documentNo(),
                item.html(),
                item.indexNo(),
                item.formedOn(),
                item.publishedOn().orElse(trail.now().day()),
                column.code(),
                column.name(),
                column.category(),
                item.metadata());
    }
}
