package org.gongkai.office.requests.redaction;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.Upload;
import org.gongkai.office.requests.AnswerType;
import org.gongkai.office.requests.RequestState;
import org.gongkai.office.requests.Requests;
import org.gongkai.office.requests.redaction.copy.Area;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 区分处理: takes records in, and notes what of them is withheld on which ground. Once an answer is drafted nothing is
 * changed any more: what is approved is what goes out.
 *
 * @see "政府信息公开条例 第三十七条"
 */
@Component
public class Redactions {
    /** The grounds on which a part can be withheld. */
    static final List<AnswerType> GROUNDS = Arrays.stream(AnswerType.values())
            .filter(type -> type.withholds() && type != AnswerType.PARTLY_GRANTED)
            .toList();

    private static final Set<RequestState> BEFORE_DRAFT = EnumSet.of(
            RequestState.UNCONFIRMED,
            RequestState.OPEN,
            RequestState.CONSULTING,
            RequestState.AWAITING_CORRECTION,
            RequestState.AWAITING_FEE);

    private final Requests requests;
    private final RedactionStore store;
    private final Intake intake;
    private final PageViews views;
    private final KeptFiles files;
    private final Bodies bodies;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Redactions(
            Requests requests,
            RedactionStore store,
            Intake intake,
            PageViews views,
            KeptFiles files,
            Bodies bodies,
            Trail trail,
            TransactionTemplate transaction) {
        this.requests = requests;
        this.store = store;
        this.intake = intake;
        this.views = views;
        this.files = files;
        this.bodies = bodies;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Whether records and places can still be changed. */
    boolean isOpen(Body body, long request, Moment now) {
        return BEFORE_DRAFT.contains(requests.get(body, request, now).life().state());
    }

    /** @throws Refusal where somebody else works on such things, or an answer is drafted or sent */
    void requireOpen(Person person, Body body, long request, Moment now) {
        if (bodies.acting(person, body, Duty.CASEWORKER, now.day()).isEmpty()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
        if (!isOpen(body, request, now)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "redaction-closed");
        }
    }

    /**
     * Takes a record in.
     *
     * @return its id
     * @throws Refusal with the sentence why it cannot be taken, or that it is there already
     */
    public long add(Person person, Body body, long request, Upload upload, Moment now) {
        requireOpen(person, body, request, now);
        var taken = intake.take(upload, person, body, now);
        return Objects.requireNonNull(transaction.execute(status -> {
            var id = store.add(
                            request,
                            taken.file(),
                            taken.pages(),
                            taken.count(),
                            taken.sha256(),
                            taken.simplified(),
                            person.id(),
                            now)
                    .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "redaction-same", upload.name()));
            files.attach(List.of(taken.file().id(), taken.pages().id()), RecordFiles.OWNER, request, person, body);
            record(person, body, request, "record_added", now);
            return id;
        }));
    }

    /** The record of a request. */
    Original original(Body body, long request, long original, Moment now) {
        requests.get(body, request, now);
        return store.originals(request).stream()
                .filter(one -> one.id() == original)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    void remove(Person person, Body body, long request, long original, Moment now) {
        requireOpen(person, body, request, now);
        var found = original(body, request, original, now);
        transaction.executeWithoutResult(status -> {
            store.remove(found.id(), now);
            record(person, body, request, "record_removed", now);
        });
    }

    /** Moves a record one place up, or down. Its places stay with it. */
    void move(Person person, Body body, long request, long original, int by, Moment now) {
        requireOpen(person, body, request, now);
        var ids = new java.util.ArrayList<>(
                store.originals(request).stream().map(Original::id).toList());
        var from = ids.indexOf(original);
        var to = from + by;
        if (from < 0 || to < 0 || to >= ids.size()) {
            throw Refusal.notFound();
        }
        java.util.Collections.swap(ids, from, to);
        transaction.executeWithoutResult(status -> {
            for (var i = 0; i < ids.size(); i++) {
                store.place(ids.get(i), i + 1);
            }
            record(person, body, request, "record_moved", now);
        });
    }

    /**
     * Withholds places of a record.
     *
     * @throws Refusal where a place is on no page
     */
    public void draw(Person person, Body body, long request, List<Redaction> places, Moment now) {
        requireOpen(person, body, request, now);
        var pages = store.originals(request);
        for (var place : places) {
            var area = place.area();
            var fits = pages.stream()
                    .anyMatch(one -> one.id() == place.original() && place.page() > 0 && place.page() <= one.pages());
            if (!fits || !GROUNDS.contains(place.ground())) {
                throw Refusal.notFound();
            }
            if (!Area.isOnPage(area.x(), area.y(), area.w(), area.h())) {
                throw new Refusal(Refusal.Kind.INVALID, "redaction-area");
            }
        }
        transaction.executeWithoutResult(status -> {
            places.forEach(place -> store.draw(place, person.id(), now));
            record(person, body, request, "withheld", now);
        });
    }

    /** Withholds all that screening finds in a record and that is not withheld yet. */
    public int drawProposals(Person person, Body body, long request, long original, AnswerType ground, Moment now) {
        requireOpen(person, body, request, now);
        var known = store.redactions(request);
        var found = views.proposals(original(body, request, original, now), ground).stream()
                .filter(place -> known.stream()
                        .noneMatch(one -> one.original() == place.original()
                                && one.page() == place.page()
                                && one.area().covers(place.area())))
                .toList();
        if (!found.isEmpty()) {
            draw(person, body, request, found, now);
        }
        return found.size();
    }

    void erase(Person person, Body body, long request, long redaction, Moment now) {
        requireOpen(person, body, request, now);
        if (store.redactions(request).stream().noneMatch(place -> place.id() == redaction)) {
            throw Refusal.notFound();
        }
        transaction.executeWithoutResult(status -> {
            store.erase(redaction, now);
            record(person, body, request, "withheld_undone", now);
        });
    }

    private void record(Person person, Body body, long request, String action, Moment now) {
        trail.record(now, person.id(), body.id(), Requests.THING, request, action, "");
    }
}
