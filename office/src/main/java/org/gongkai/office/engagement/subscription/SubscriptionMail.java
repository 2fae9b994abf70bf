package org.gongkai.office.engagement.subscription;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.office.Role;
import org.gongkai.office.bodies.Body;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * 订阅邮件: writes and sends them. Without a mail server, without the address of the portal that links need, and where
 * only the portal runs, there are none.
 *
 * @see "RFC 2369, RFC 8058: List-Unsubscribe"
 */
@Component
class SubscriptionMail {
    private final ObjectProvider<JavaMailSender> sender;
    private final MessageSource words;
    private final SubscriptionToken tokens;
    private final String from;
    private final String portal;
    private final Role role;

    SubscriptionMail(
            ObjectProvider<JavaMailSender> sender,
            MessageSource words,
            SubscriptionToken tokens,
            @Value("${gongkai.mail.from:gongkai@localhost}") String from,
            @Value("${gongkai.portal.address:}") String portal,
            @Value("${gongkai.role:OFFICE}") Role role) {
        this.sender = sender;
        this.words = words;
        this.tokens = tokens;
        this.from = from;
        this.portal = portal.strip().replaceAll("/+$", "");
        this.role = role;
    }

    /** Something new, with its page of the portal. */
    record Line(String title, String path) {}

    boolean isAvailable() {
        return role == Role.OFFICE && !portal.isEmpty() && sender.getIfAvailable() != null;
    }

    /** Asks an address to confirm; answers the kind of failure, empty where it was sent. */
    Optional<String> confirm(Body body, long id, String what, String address) {
        var link = portal + "/p/" + body.code() + "/subscription/" + tokens.of(SubscriptionToken.Use.CONFIRM, id);
        return send(
                body,
                id,
                address,
                say("subscription.mail.confirm-subject", body.name()),
                say("subscription.mail.confirm", body.name(), what, link, body.unit(), body.phone()));
    }

    /** Tells what is new; answers the kind of failure, empty where it was sent. */
    Optional<String> digest(Body body, long id, String what, List<Line> lines, String address) {
        var text = new StringBuilder(say("subscription.mail.head", body.name(), what)).append("\n\n");
        for (var line : lines) {
            text.append(line.title())
                    .append('\n')
                    .append(portal)
                    .append(line.path())
                    .append("\n\n");
        }
        text.append(say("subscription.mail.end", endLink(body, id), body.unit(), body.phone()));
        return send(body, id, address, say("subscription.mail.subject", body.name(), lines.size()), text.toString());
    }

    private String endLink(Body body, long id) {
        return portal + "/p/" + body.code() + "/unsubscribe/" + tokens.of(SubscriptionToken.Use.END, id);
    }

    private Optional<String> send(Body body, long id, String address, String subject, String text) {
        try {
            var smtp = sender.getObject();
            var message = smtp.createMimeMessage();
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(address);
            helper.setSubject(subject);
            helper.setText(text);
            message.setHeader("List-Unsubscribe", "<" + endLink(body, id) + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            message.setHeader("Auto-Submitted", "auto-generated");
            smtp.send(message);
            return Optional.empty();
        } catch (MailException | MessagingException e) {
            // the message of the server may hold the address: only what kind of failure it is
            return Optional.of(e.getClass().getSimpleName());
        }
    }

    private String say(String key, Object... args) {
        return words.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }
}
