package org.gongkai.office.portal;

import java.util.Map;
import java.util.Optional;
import org.gongkai.office.ForPublic;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.Block;
import org.gongkai.office.publishing.PublicList.Filter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of the district: what all its bodies made public, block by block. */
@Controller
@ForPublic
class DistrictPages {
    private static final int LATEST = 15;

    private final Bodies bodies;
    private final Listings listings;
    private final AnnualReports reports;

    DistrictPages(Bodies bodies, Listings listings, AnnualReports reports) {
        this.bodies = bodies;
        this.listings = listings;
        this.reports = reports;
    }

    @Kept
    @GetMapping("/")
    ModelAndView home() {
        var all = bodies.all();
        if (all.isEmpty()) {
            return new ModelAndView("redirect:/first-run");
        }
        var latest = listings.newest(Optional.empty(), Filter.ALL, LATEST);
        return new ModelAndView(
                "portal/district",
                Map.of(
                        "district", all.get(0),
                        "bodies", all,
                        "byId", bodies.byId(),
                        "latest", latest,
                        "standings", listings.standings(latest)));
    }

    @Kept
    @GetMapping("/b/{block}")
    ModelAndView block(@PathVariable String block, @RequestParam Map<String, String> typed) {
        return block(Block.withId(block), ListForm.of(typed));
    }

    @Kept
    @GetMapping("/b/{block}/page/{number}")
    ModelAndView page(@PathVariable String block, @PathVariable String number) {
        return block(Block.withId(block), ListForm.page(number));
    }

    private ModelAndView block(Block block, ListForm form) {
        var all = bodies.all();
        var top = bodies.top();
        return switch (block.id()) {
            case Block.GUIDE, Block.REQUESTS ->
                new ModelAndView("portal/districtBodies", Map.of("district", top, "bodies", all, "block", block));
            case Block.REPORTS ->
                new ModelAndView(
                        "portal/districtReports",
                        Map.of("district", top, "bodies", all, "block", block, "table", reports.table()));
            default -> list(top, block, form);
        };
    }

    private ModelAndView list(Body top, Block block, ListForm form) {
        return new ModelAndView(
                "portal/districtList",
                Map.of(
                        "district",
                        top,
                        "byId",
                        bodies.byId(),
                        "block",
                        block,
                        "listing",
                        listings.of(Optional.empty(), Filter.ofBlock(block.id()), form, "/b/" + block.id())));
    }
}
