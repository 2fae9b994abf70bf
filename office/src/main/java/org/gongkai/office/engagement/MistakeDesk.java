package org.gongkai.office.engagement;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.office.Refusal;
import org.gongkai.office.Role;
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

/** Takes reports of mistakes where the office is, and seals them for the office where only the portal is. */
@Component
final class MistakeDesk implements InwardReceiver {
    private static final String KIND = "mistake";
    private static final String PAGE_FIELD = "page";
    private static final String WORDS = "words";
    private static final String HOME = "/";
    private static final Pattern PAGE = Pattern.compile("/(?!/|desk)[A-Za-z0-9/._-]{0,200}");

    private final ObjectProvider<Mistakes> mistakes;
    private final Bodies bodies;
    private final InwardBox box;
    private final Trail trail;
    private final Role role;

    MistakeDesk(
            ObjectProvider<Mistakes> mistakes,
            Bodies bodies,
            InwardBox box,
            Trail trail,
            @Value("${gongkai.role:OFFICE}") Role role) {
        this.mistakes = mistakes;
        this.bodies = bodies;
        this.box = box;
        this.trail = trail;
        this.role = role;
    }

    /** Takes a report and answers the number or the id to name it by; the secret is empty where only the portal is. */
    MessageReceipt take(Body body, String page, String words) {
        var now = trail.now();
        return role == Role.PORTAL
                ? new MessageReceipt(
                        0,
                        box.put(new InwardFiling(KIND, body.code(), now.day(), Map.of(PAGE_FIELD, page, WORDS, words))),
                        "")
                : mistakes.getObject().report(body, page, words, now);
    }

    /** The number under which the office has what was sent outside; empty while it is on its way. */
    Optional<String> receipt(String id) {
        return box.receipt(id);
    }

    /** The page it is about, as far as it is an address of the portal. */
    static String page(String given) {
        return PAGE.matcher(given).matches() ? given : HOME;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String receive(InwardFiling filing, Moment now) {
        var words = filing.fields().getOrDefault(WORDS, "");
        if (words.isBlank() || words.length() > Mistakes.LIMIT) {
            throw new Refusal(Refusal.Kind.INVALID, "mistake-long", Mistakes.LIMIT);
        }
        return mistakes.getObject()
                .report(
                        bodies.withCode(filing.body()),
                        page(filing.fields().getOrDefault(PAGE_FIELD, "")),
                        words,
                        filing.sentBy(now))
                .number();
    }
}
