package org.gongkai.office.publishing;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.files.FileLimits;
import org.gongkai.office.publishing.text.BodyText;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of the editor together: the form as typed, and what there is to say about it. */
@Component
class EditorPage {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("M-d HH:mm", Locale.ROOT);

    private final Catalogue catalogue;
    private final Classification classification;
    private final Publishing publishing;
    private final ItemFiles files;
    private final WorkingCopies copies;
    private final SentForms sentForms;
    private final FileLimits limits;
    private final Trail trail;

    EditorPage(
            Catalogue catalogue,
            Classification classification,
            Publishing publishing,
            ItemFiles files,
            WorkingCopies copies,
            SentForms sentForms,
            FileLimits limits,
            Trail trail) {
        this.catalogue = catalogue;
        this.classification = classification;
        this.publishing = publishing;
        this.files = files;
        this.copies = copies;
        this.sentForms = sentForms;
        this.limits = limits;
        this.trail = trail;
    }

    /**
     * The page as first opened: the newest revision, or over it what this person typed and did not save. A copy that came
     * while the same was being saved is none.
     */
    ModelAndView opened(Person me, Body body, long id, ItemForm newest) {
        var copy = copies.of(me, body, id)
                .filter(kept -> !sentForms.isTaken(kept.form().submission(), kept.form(), me));
        copies.open(me, body, id, trail.now());
        if (copy.isEmpty()) {
            return of(me, body, id, newest, Map.of());
        }
        var typed = copy.get().form();
        var isOlder = typed.version() != newest.version();
        return of(
                me,
                body,
                id,
                typed.over(newest.version()),
                Map.of("restored", clock(copy.get().at()), "theirs", isOlder ? BodyText.html(newest.text()) : ""));
    }

    /** The page after a refusal, with everything typed; over a newer version both texts are shown. */
    ModelAndView again(Person me, Body body, long id, ItemForm form, Refusal refusal) {
        var more = new HashMap<String, Object>(
                Map.of("problem", refusal.code(), "args", refusal.args().toArray()));
        if (!refusal.code().equals("stale")) {
            return of(me, body, id, form, more);
        }
        var newest = publishing.get(body, id);
        more.put("theirs", newest.html());
        return of(me, body, id, form.over(newest.version()), more);
    }

    ModelAndView previewing(Person me, Body body, long id, ItemForm form, ImportPreview preview) {
        return of(me, body, id, form, Map.of("preview", Optional.of(preview)));
    }

    ModelAndView of(Person me, Body body, long id, ItemForm form, Map<String, Object> more) {
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("id", id);
        model.put("form", form);
        model.put("columns", catalogue.of(body));
        model.put("classification", classification);
        model.put("problem", "");
        model.put("args", new Object[0]);
        model.put("restored", "");
        model.put("theirs", "");
        model.put("preview", Optional.<ImportPreview>empty());
        model.put("attachments", attachments(form, body));
        model.put("others", others(me, body, id));
        model.put("limit", limits.file());
        model.putAll(more);
        return new ModelAndView("publishing/editor", model);
    }

    List<OtherEditor> others(Person me, Body body, long id) {
        var now = trail.now();
        var others = new ArrayList<OtherEditor>();
        for (var other : copies.others(me, body, id, now)) {
            others.add(new OtherEditor(
                    other.name(), Duration.between(other.at(), now.at()).toMinutes()));
        }
        return others;
    }

    static String clock(Instant at) {
        return CLOCK.format(at.atZone(OfficeDay.ZONE));
    }

    private List<Attachment> attachments(ItemForm form, Body body) {
        return files.listed(form.attachmentIds(), body).stream()
                .map(Attachment::of)
                .toList();
    }
}
