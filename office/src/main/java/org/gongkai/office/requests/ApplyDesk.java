package org.gongkai.office.requests;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.Role;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.files.Upload;
import org.gongkai.office.inward.InwardBox;
import org.gongkai.office.inward.InwardFiling;
import org.gongkai.office.inward.InwardReceiver;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.gongkai.screening.ClassificationMark;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Takes applications where the office is, and seals them for the office where only the portal is. Outside nothing can be
 * attached or downloaded; what is sealed is read again, as strictly, when it comes in.
 */
@Component
class ApplyDesk implements InwardReceiver {
    private static final String KIND = "request";

    private final ObjectProvider<Requests> requests;
    private final Bodies bodies;
    private final InwardBox box;
    private final Trail trail;
    private final Role role;

    ApplyDesk(
            ObjectProvider<Requests> requests,
            Bodies bodies,
            InwardBox box,
            Trail trail,
            @Value("${gongkai.role:OFFICE}") Role role) {
        this.requests = requests;
        this.bodies = bodies;
        this.box = box;
        this.trail = trail;
        this.role = role;
    }

    /** Whether only the portal is here. */
    boolean isOutside() {
        return role == Role.PORTAL;
    }

    /** The form as it was typed, with what has to be mended noted on it. */
    Filing read(Form form) {
        var filing = new FilingForm(form).read(Intake.INTERNET);
        form.require(!isOutside() || filing.way() != Way.DOWNLOAD, "way", "way-outside");
        return filing;
    }

    /** Takes it where the office is. */
    Receipt file(Body body, Filing filing, List<Upload> attached) {
        return requests.getObject().file(body, filing, attached, trail.now());
    }

    /**
     * Seals it for the office.
     *
     * @return the id by which the applicant asks whether it has arrived
     */
    String send(Body body, Form form) {
        bodies.requireOpen(body);
        for (var mark : ClassificationMark.in(form.text("content"))) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "classified", mark.text(), body.name(), body.phone());
        }
        var fields = new LinkedHashMap<String, String>();
        FilingForm.FIELDS.forEach(field -> fields.put(field, form.text(field)));
        return box.put(new InwardFiling(KIND, body.code(), trail.now().day(), fields));
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
    public String receive(InwardFiling sent, Moment now) {
        var form = new Form(Map.copyOf(sent.fields()));
        var filing = new FilingForm(form).read(Intake.INTERNET);
        form.settle();
        return requests.getObject()
                .file(bodies.withCode(sent.body()), filing, sent.sentBy(now))
                .number();
    }
}
