package org.gongkai.office.deadlines.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.office.OfficeCalendar;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Mailboxes;
import org.gongkai.office.bodies.Mailboxes.Mailbox;
import org.gongkai.office.deadlines.OpenDeadlines;
import org.gongkai.office.trail.Moment;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * 每日提醒邮件: on working days each member of staff with an address and something to do gets one mail. It holds numbers of
 * cases, days left and links, never a name or a title. What cannot be sent is told on a page of the system administrator.
 */
@Component
class DailyMail {
    private final ObjectProvider<JavaMailSender> sender;
    private final OpenDeadlines deadlines;
    private final Bodies bodies;
    private final Mailboxes mailboxes;
    private final SentMails sent;
    private final MailText text;
    private final OfficeCalendar calendar;
    private final MailRules rules;

    DailyMail(
            ObjectProvider<JavaMailSender> sender,
            OpenDeadlines deadlines,
            Bodies bodies,
            Mailboxes mailboxes,
            SentMails sent,
            MailText text,
            OfficeCalendar calendar,
            MailRules rules) {
        this.sender = sender;
        this.deadlines = deadlines;
        this.bodies = bodies;
        this.mailboxes = mailboxes;
        this.sent = sent;
        this.text = text;
        this.calendar = calendar;
        this.rules = rules;
    }

    /** Sends what has not been sent today, or failed earlier today. */
    void send(Moment now) {
        var smtp = sender.getIfAvailable();
        if (smtp != null && calendar.current().workdayFrom(now.day()).equals(now.day())) {
            lists(now).forEach((mailbox, parts) -> send(smtp, mailbox, parts, now));
        }
    }

    private Map<Mailbox, List<MailText.Part>> lists(Moment now) {
        var lists = new LinkedHashMap<Mailbox, List<MailText.Part>>();
        for (var body : bodies.all()) {
            var wanting = mailboxes.of(body, now.day());
            if (wanting.isEmpty()) {
                continue;
            }
            var reminders = deadlines.reminders(body, now);
            for (var mailbox : wanting) {
                var duties = bodies.duties(mailbox.person(), body);
                var own = reminders.stream()
                        .filter(reminder -> reminder.isOpenTo(duties) && reminder.isFor(mailbox.person()))
                        .toList();
                if (!own.isEmpty()) {
                    lists.computeIfAbsent(mailbox, to -> new ArrayList<>()).add(new MailText.Part(body, own));
                }
            }
        }
        return lists;
    }

    private void send(JavaMailSender smtp, Mailbox mailbox, List<MailText.Part> parts, Moment now) {
        var items = parts.stream().mapToInt(part -> part.reminders().size()).sum();
        if (!sent.begin(mailbox.person(), items, now)) {
            return;
        }
        var message = new SimpleMailMessage();
        message.setFrom(rules.from());
        message.setTo(mailbox.address());
        message.setSubject(text.subject(items, now.day()));
        message.setText(text.of(parts, now.day()));
        try {
            smtp.send(message);
            sent.done(mailbox.person(), now);
        } catch (MailException e) {
            // the message of the server may hold the address: only what kind of failure it is
            sent.failed(mailbox.person(), e.getClass().getSimpleName(), now);
        }
    }
}
