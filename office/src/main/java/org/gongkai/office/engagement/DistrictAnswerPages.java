package org.gongkai.office.engagement;

import java.util.Map;
import org.gongkai.office.ForPublic;
import org.gongkai.office.bodies.Bodies;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 公众留言和答复 of all bodies: the published answers, and the way to the body one wants to tell something. */
@Controller
@ForPublic
class DistrictAnswerPages {
    private static final int PAGE = 20;

    private final Bodies bodies;
    private final PublicParticipation matters;

    DistrictAnswerPages(Bodies bodies, PublicParticipation matters) {
        this.bodies = bodies;
        this.matters = matters;
    }

    @GetMapping("/messages")
    ModelAndView first() {
        return page(1);
    }

    /** A further page: an address that can be a file. */
    @GetMapping("/messages/page/{page:[0-9]{1,6}}")
    ModelAndView page(@PathVariable int page) {
        var count = matters.count(Participation.Kind.ANSWER);
        var pages = Math.max(1, (count + PAGE - 1) / PAGE);
        var shown = Math.min(Math.max(1, page), pages);
        return new ModelAndView(
                "engagement/answersDistrict",
                Map.of(
                        "district",
                        bodies.top(),
                        "bodies",
                        bodies.all(),
                        "byId",
                        bodies.byId(),
                        "answers",
                        matters.newest(Participation.Kind.ANSWER, PAGE, (shown - 1) * PAGE),
                        "count",
                        count,
                        "page",
                        shown,
                        "pages",
                        pages));
    }
}
