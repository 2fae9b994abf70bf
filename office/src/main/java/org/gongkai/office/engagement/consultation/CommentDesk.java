package org.gongkai.office.engagement.consultation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
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

/** Takes comments where the office is, and seals them for the office where only the portal is. */
@Component
class CommentDesk implements InwardReceiver {
    private static final String KIND = "comment";
    private static final String CONSULTATION = "consultation";
    private static final String WORDS = "words";
    private static final String CONTACT = "contact";

    private final ObjectProvider<Comments> comments;
    private final Bodies bodies;
    private final InwardBox box;
    private final Trail trail;
    private final Role role;

    CommentDesk(
            ObjectProvider<Comments> comments,
            Bodies bodies,
            InwardBox box,
            Trail trail,
            @Value("${gongkai.role:OFFICE}") Role role) {
        this.comments = comments;
        this.bodies = bodies;
        this.box = box;
        this.trail = trail;
        this.role = role;
    }

    /** Takes a comment and answers its receipt, or the id to ask for it by. */
    String take(Body body, long consultation, String words, String contact) {
        var now = trail.now();
        return role == Role.PORTAL
                ? box.put(new InwardFiling(
                        KIND,
                        body.code(),
                        now.day(),
                        Map.of(CONSULTATION, String.valueOf(consultation), WORDS, words, CONTACT, contact)))
                : comments.getObject().take(body, consultation, said(words, contact, now.day()), now);
    }

    private static Comments.Said said(String words, String contact, LocalDate on) {
        return new Comments.Said(words, contact, CommentWay.ONLINE, on, 0);
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
        var id = filing.fields().getOrDefault(CONSULTATION, "");
        if (!id.matches("\\d{1,18}")) {
            throw Refusal.notFound();
        }
        // a clock outside may run ahead; nothing was sent after the day on which it came
        var on = filing.day().isAfter(now.day()) ? now.day() : filing.day();
        var words = filing.fields().getOrDefault(WORDS, "");
        var contact = filing.fields().getOrDefault(CONTACT, "");
        return comments.getObject()
                .take(bodies.withCode(filing.body()), Long.parseLong(id), said(words, contact, on), now);
    }
}
