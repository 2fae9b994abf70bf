package org.gongkai.office.portal;

import java.util.Map;
import org.gongkai.office.ForPublic;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.catalogue.Catalogue;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the portal says about itself: who is behind it, how it can be used, what machines may read. */
@Controller
@ForPublic
class AboutPages {
    private final Bodies bodies;
    private final Catalogue catalogue;
    private final PortalAddress address;

    AboutPages(Bodies bodies, Catalogue catalogue, PortalAddress address) {
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.address = address;
    }

    @Kept
    @GetMapping("/about/bodies")
    ModelAndView bodies() {
        return new ModelAndView("portal/aboutBodies", Map.of("district", bodies.top(), "bodies", bodies.all()));
    }

    @Kept
    @GetMapping("/about/map")
    ModelAndView map() {
        var branches = bodies.all().stream()
                .map(body -> new MapBranch(
                        body,
                        catalogue.shown(body).stream()
                                .filter(column -> column.depth() == 1)
                                .toList()))
                .toList();
        return new ModelAndView("portal/aboutMap", Map.of("district", bodies.top(), "branches", branches));
    }

    @Kept
    @GetMapping("/about/accessibility")
    ModelAndView accessibility() {
        return new ModelAndView("portal/aboutAccessibility", Map.of("district", bodies.top()));
    }

    @Kept
    @GetMapping("/about/privacy")
    ModelAndView privacy() {
        return new ModelAndView("portal/aboutPrivacy", Map.of("district", bodies.top()));
    }

    @Kept
    @GetMapping("/about/data")
    ModelAndView data() {
        return new ModelAndView("portal/aboutData", Map.of("district", bodies.top(), "root", address.root()));
    }
}
