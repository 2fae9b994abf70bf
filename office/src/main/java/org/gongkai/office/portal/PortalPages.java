package org.gongkai.office.portal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.ForPublic;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.channels.Channels;
import org.gongkai.office.channels.Submissions;
import org.gongkai.office.publishing.Classification;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.publishing.PublicList.Filter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of a body: its home and its columns. */
@Controller
@ForPublic
class PortalPages {
    private static final int LATEST = 12;

    private final Bodies bodies;
    private final Catalogue catalogue;
    private final PublicItems items;
    private final ColumnCounts held;
    private final Listings listings;
    private final Classification classification;
    private final Channels channels;
    private final Submissions submissions;
    private final OfficeDay day;

    PortalPages(
            Bodies bodies,
            Catalogue catalogue,
            PublicItems items,
            ColumnCounts held,
            Listings listings,
            Classification classification,
            Channels channels,
            Submissions submissions,
            OfficeDay day) {
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.items = items;
        this.held = held;
        this.listings = listings;
        this.classification = classification;
        this.channels = channels;
        this.submissions = submissions;
        this.day = day;
    }

    @Kept
    @GetMapping("/p/{code}")
    ModelAndView home(@PathVariable String code) {
        var body = bodies.withCode(code);
        var columns = catalogue.shown(body);
        var latest = listings.newest(Optional.of(body), Filter.ALL, LATEST);
        return new ModelAndView(
                "portal/home",
                Map.of(
                        "body",
                        body,
                        "columns",
                        columns,
                        "counts",
                        Catalogue.addedUp(columns, held.counts(body)),
                        "latest",
                        latest,
                        "standings",
                        listings.standings(latest),
                        "figures",
                        figures(body)));
    }

    /** What last year's work came to. */
    private YearFigures figures(Body body) {
        var year = day.today().getYear() - 1;
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        return new YearFigures(
                year,
                items.publishedBetween(body, first, last),
                channels.between(body, first, last).size(),
                submissions.adopted(body, first, last));
    }

    @Kept
    @GetMapping("/p/{code}/c/{columnCode}")
    ModelAndView column(
            @PathVariable String code, @PathVariable String columnCode, @RequestParam Map<String, String> typed) {
        return column(bodies.withCode(code), columnCode, ListForm.of(typed));
    }

    @Kept
    @GetMapping("/p/{code}/c/{columnCode}/page/{number}")
    ModelAndView page(@PathVariable String code, @PathVariable String columnCode, @PathVariable String number) {
        return column(bodies.withCode(code), columnCode, ListForm.page(number));
    }

    private ModelAndView column(Body body, String code, ListForm form) {
        var column = catalogue.withCode(body, code);
        var columns = catalogue.shown(body);
        var model = new HashMap<String, Object>(Map.of(
                "body", body,
                "column", column,
                "columns", columns,
                "counts", Catalogue.addedUp(columns, held.counts(body)),
                "genres", classification.genres()));
        model.put("metas", PageMeta.of(column));
        model.put("newest", Optional.ofNullable(held.newest(body).get(column.id())));
        model.put(
                "listing",
                listings.of(
                        Optional.of(body),
                        listings.in(body, column),
                        form,
                        "/p/" + body.code() + "/c/" + column.code()));
        return new ModelAndView("portal/column", model);
    }
}
