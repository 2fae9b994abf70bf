package org.gongkai.office.publishing;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SECOND_REVIEWER;
import static org.gongkai.office.bodies.Duty.SECRECY;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import java.util.Map;
import java.util.TreeMap;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.ForDuty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 审核单: the chain of an item on one sheet, with the signed forms of its secrecy reviews. */
@Controller
class ChainPage {
    private final Bodies bodies;
    private final Publishing publishing;
    private final Referrals referrals;

    ChainPage(Bodies bodies, Publishing publishing, Referrals referrals) {
        this.bodies = bodies;
        this.publishing = publishing;
        this.referrals = referrals;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, SECOND_REVIEWER, APPROVER, SECRECY},
            above = SUPERVISOR)
    @GetMapping("/desk/{code}/items/{id}/chain")
    ModelAndView chain(@PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        var item = publishing.get(body, id);
        var digests = new TreeMap<Integer, String>();
        publishing.revisions(item).forEach(revision -> digests.put(revision.number(), TextDigest.of(revision)));
        return new ModelAndView(
                "publishing/chain",
                Map.of(
                        "body",
                        body,
                        "item",
                        item,
                        "rows",
                        ChainRow.of(publishing.revisions(item), publishing.steps(item)),
                        "steps",
                        publishing.steps(item),
                        "referrals",
                        referrals.of(id),
                        "digests",
                        digests));
    }
}
