package org.gongkai.office.deadlines.mail;

import static org.gongkai.office.bodies.Duty.SYSTEM_ADMIN;

import java.util.Map;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Mailboxes;
import org.gongkai.office.trail.Trail;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 每日提醒邮件: whether it is sent, to whom, and what failed. */
@Controller
class MailPages {
    private static final int SHOWN = 100;

    private final Bodies bodies;
    private final Mailboxes mailboxes;
    private final SentMails sent;
    private final ObjectProvider<JavaMailSender> sender;
    private final Trail trail;

    MailPages(Bodies bodies, Mailboxes mailboxes, SentMails sent, ObjectProvider<JavaMailSender> sender, Trail trail) {
        this.bodies = bodies;
        this.mailboxes = mailboxes;
        this.sent = sent;
        this.sender = sender;
        this.trail = trail;
    }

    @ForDuty(SYSTEM_ADMIN)
    @GetMapping("/desk/{code}/daily-mail")
    ModelAndView look(@PathVariable String code) {
        var body = bodies.withCode(code);
        return new ModelAndView(
                "deadlines/mail",
                Map.of(
                        "body",
                        body,
                        "configured",
                        sender.getIfAvailable() != null,
                        "wanting",
                        mailboxes.of(body, trail.now().day()).size(),
                        "mails",
                        sent.newest(body, SHOWN)));
    }
}
