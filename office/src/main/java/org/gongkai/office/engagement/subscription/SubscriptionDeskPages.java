package org.gongkai.office.engagement.subscription;

import static org.gongkai.office.bodies.Duty.SYSTEM_ADMIN;

import java.util.Map;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.ForDuty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 邮件订阅: how many there are, what was sent and what failed; no address. */
@Controller
class SubscriptionDeskPages {
    private static final int SHOWN = 100;

    private final Bodies bodies;
    private final SubscriptionStore store;
    private final SubscriptionMail mail;

    SubscriptionDeskPages(Bodies bodies, SubscriptionStore store, SubscriptionMail mail) {
        this.bodies = bodies;
        this.store = store;
        this.mail = mail;
    }

    @ForDuty(SYSTEM_ADMIN)
    @GetMapping("/desk/{code}/subscriptions")
    ModelAndView look(@PathVariable String code) {
        var body = bodies.withCode(code);
        return new ModelAndView(
                "engagement/subscriptions",
                Map.of(
                        "body",
                        body,
                        "available",
                        mail.isAvailable(),
                        "active",
                        store.count(body, Subscription.State.ACTIVE),
                        "pending",
                        store.count(body, Subscription.State.PENDING),
                        "sent",
                        store.newest(body, SHOWN)));
    }
}
