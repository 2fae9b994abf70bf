package org.gongkai.office.portal;

import java.util.Map;
import java.util.Optional;
import org.gongkai.office.ForPublic;
import org.gongkai.office.bodies.Bodies;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 法定主动公开内容 by standard catalogue, of a body and of the district. */
@Controller
@ForPublic
class StandardTreePages {
    private final Bodies bodies;
    private final StandardTree tree;

    StandardTreePages(Bodies bodies, StandardTree tree) {
        this.bodies = bodies;
        this.tree = tree;
    }

    @Kept
    @GetMapping("/standards")
    ModelAndView district() {
        return new ModelAndView(
                "portal/districtStandards",
                Map.of("district", bodies.top(), "branches", tree.branches(Optional.empty())));
    }

    @Kept
    @GetMapping("/standards/{field}")
    ModelAndView districtField(@PathVariable String field) {
        var shown = StandardTree.field(field);
        return new ModelAndView(
                "portal/districtStandard",
                Map.of("district", bodies.top(), "field", shown, "sections", tree.sections(Optional.empty(), shown)));
    }

    @Kept
    @GetMapping("/p/{code}/standards")
    ModelAndView body(@PathVariable String code) {
        var body = bodies.withCode(code);
        return new ModelAndView("portal/standards", Map.of("body", body, "branches", tree.branches(Optional.of(body))));
    }

    @Kept
    @GetMapping("/p/{code}/standards/{field}")
    ModelAndView bodyField(@PathVariable String code, @PathVariable String field) {
        var body = bodies.withCode(code);
        var shown = StandardTree.field(field);
        return new ModelAndView(
                "portal/standard",
                Map.of("body", body, "field", shown, "sections", tree.sections(Optional.of(body), shown)));
    }
}
