package org.gongkai.office.engagement;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.Role;
import org.gongkai.office.Secret;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.inward.InwardBox;
import org.gongkai.office.inward.InwardFiling;
import org.gongkai.office.inward.InwardReceiver;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Takes messages where the office is, and seals them for the office where only the portal is. */
@Component
final class MessageDesk implements InwardReceiver {
    private static final String KIND = "message";

    private final ObjectProvider<MessageIntake> intake;
    private final ObjectProvider<Messages> messages;
    private final Bodies bodies;
    private final InwardBox box;
    private final Trail trail;
    private final Role role;
    private final SecureRandom random = new SecureRandom();

    MessageDesk(
            ObjectProvider<MessageIntake> intake,
            ObjectProvider<Messages> messages,
            Bodies bodies,
            InwardBox box,
            Trail trail,
            @Value("${gongkai.role:OFFICE}") Role role) {
        this.intake = intake;
        this.messages = messages;
        this.bodies = bodies;
        this.box = box;
        this.trail = trail;
        this.role = role;
    }

    /** Takes a message and answers number or id, and secret. */
    MessageReceipt take(Body body, MessageFiling filing) {
        var now = trail.now();
        if (role == Role.OFFICE) {
            return intake.getObject().take(body, filing, now);
        }
        var secret = Secret.make(random);
        var fields = Map.of(
                "kind", filing.kind().name(),
                "subject", filing.subject(),
                "words", filing.words(),
                "contact", filing.contact(),
                "consent", filing.consent().name(),
                "page", filing.page(),
                "secret", secret);
        return new MessageReceipt(0, box.put(new InwardFiling(KIND, body.code(), now.day(), fields)), secret);
    }

    /** The number under which the office has what was sent outside; empty while it is on its way. */
    Optional<String> receipt(String id) {
        return box.receipt(id);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String receive(InwardFiling filing, Moment now) {
        var fields = filing.fields();
        var sent = new MessageFiling(
                one(MessageKind.class, fields.getOrDefault("kind", "")),
                fields.getOrDefault("subject", ""),
                fields.getOrDefault("words", ""),
                fields.getOrDefault("contact", ""),
                one(MessageFiling.Consent.class, fields.getOrDefault("consent", "")),
                MistakeDesk.page(fields.getOrDefault("page", "")));
        var secret = secret(fields.getOrDefault("secret", ""));
        var when = new Moment(filing.day().isAfter(now.day()) ? now.day() : filing.day(), now.at());
        var body = bodies.withCode(filing.body());
        var receipt = intake.getObject().take(body, sent, secret, when);
        messages.getObject().begin(body, receipt.id(), secret, when);
        return receipt.number();
    }

    /** Whoever sealed a filing may not choose one that is guessed. */
    private static String secret(String given) {
        if (!Secret.isOne(given)) {
            throw new Refusal(Refusal.Kind.INVALID, "message-kind");
        }
        return given;
    }

    private static <E extends Enum<E>> E one(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "message-kind"));
    }
}
