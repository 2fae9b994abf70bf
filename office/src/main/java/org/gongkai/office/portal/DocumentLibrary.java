package org.gongkai.office.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gongkai.office.ForPublic;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.publishing.Classification;
import org.gongkai.office.publishing.DocumentKind;
import org.gongkai.office.publishing.PublicList.Filter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 政策文件库: 规章, 行政规范性文件 and other policy documents with their validity, of the district or of one body. */
@Controller
@ForPublic
class DocumentLibrary {
    private static final Filter WHOLE = new Filter(
            List.of(),
            "",
            OptionalInt.empty(),
            "",
            Set.of(DocumentKind.RULE, DocumentKind.NORMATIVE, DocumentKind.POLICY),
            Optional.empty());

    private final Bodies bodies;
    private final Listings listings;
    private final Classification classification;

    DocumentLibrary(Bodies bodies, Listings listings, Classification classification) {
        this.bodies = bodies;
        this.listings = listings;
        this.classification = classification;
    }

    @Kept
    @GetMapping("/documents")
    ModelAndView all(@RequestParam Map<String, String> typed) {
        return all(ListForm.of(typed));
    }

    @Kept
    @GetMapping("/documents/page/{number}")
    ModelAndView page(@PathVariable String number) {
        return all(ListForm.page(number));
    }

    @Kept
    @GetMapping("/p/{code}/documents")
    ModelAndView ofBody(@PathVariable String code, @RequestParam Map<String, String> typed) {
        return ofBody(bodies.withCode(code), ListForm.of(typed));
    }

    @Kept
    @GetMapping("/p/{code}/documents/page/{number}")
    ModelAndView pageOfBody(@PathVariable String code, @PathVariable String number) {
        return ofBody(bodies.withCode(code), ListForm.page(number));
    }

    private ModelAndView all(ListForm form) {
        return new ModelAndView(
                "portal/districtDocuments",
                Map.of(
                        "district", bodies.top(),
                        "byId", bodies.byId(),
                        "genres", classification.genres(),
                        "listing", listings.of(Optional.empty(), WHOLE, form, "/documents")));
    }

    private ModelAndView ofBody(Body body, ListForm form) {
        return new ModelAndView(
                "portal/documents",
                Map.of(
                        "body", body,
                        "genres", classification.genres(),
                        "listing", listings.of(Optional.of(body), WHOLE, form, "/p/" + body.code() + "/documents")));
    }
}
