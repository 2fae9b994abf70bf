package org.gongkai.office.publishing;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.SECRECY;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 筛查结果的处理: what was found is masked by who drafts, or answered for by who reviews. */
@Controller
@RequestMapping("/desk/{code}/items/{id}")
class FindingPages {
    private final Bodies bodies;
    private final Publishing publishing;
    private final ItemScreening screening;
    private final ReviewPages review;
    private final Trail trail;

    FindingPages(Bodies bodies, Publishing publishing, ItemScreening screening, ReviewPages review, Trail trail) {
        this.bodies = bodies;
        this.publishing = publishing;
        this.screening = screening;
        this.review = review;
        this.trail = trail;
    }

    /** 一键遮盖 in a draft: one new revision. */
    @ForDuty(CLERK)
    @PostMapping("/mask")
    ModelAndView mask(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam int version,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        return review.linked(
                me, body, id, Map.of(), response, () -> publishing.mask(me, body, id, version, trail.now()));
    }

    /** 保留: somebody answers for what stays. */
    @ForDuty({SECRECY, APPROVER})
    @PostMapping("/leave")
    ModelAndView leave(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam String finding,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        return review.linked(
                me,
                body,
                id,
                Map.of("finding", finding, "reason", reason),
                response,
                () -> screening.leave(me, body, publishing.get(body, id), finding, reason, trail.now()));
    }
}
