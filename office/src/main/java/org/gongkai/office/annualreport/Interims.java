package org.gongkai.office.annualreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.Refusal.Kind;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.gongkai.report.model.AnnualReport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 季度统计: the cells of the annual report for a quarter or the year so far, compiled from the same facts. Nobody reviews
 * or submits them; a clerk freezes them once the time is over, and what is recorded afterwards shows as a difference. A
 * government's are its own and those of the bodies below: what these have frozen, else what is recorded of them now.
 */
@Component
public class Interims {
    static final String THING = "interim";

    private final InterimStore store;
    private final Compiler compiler;
    private final Composer composer;
    private final Bodies bodies;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Interims(
            InterimStore store,
            Compiler compiler,
            Composer composer,
            Bodies bodies,
            Trail trail,
            TransactionTemplate transaction) {
        this.store = store;
        this.compiler = compiler;
        this.composer = composer;
        this.bodies = bodies;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** What is recorded now. */
    public Compiled compiled(Body body, int year, Span span, Moment now) {
        var frozen = store.latest(compiler.parts(body).stream().map(Body::id).toList(), year, span);
        return compiler.compile(
                body,
                span.of(year),
                now.at(),
                part -> Optional.ofNullable(frozen.get(part.id()))
                        .map(version -> Compiled.of(year, version))
                        .orElseGet(() -> compiled(part, year, span, now)));
    }

    /** Whether the bodies below have frozen theirs; none for a body that adds nothing up. */
    List<InterimPart> parts(Body body, int year, Span span) {
        var parts = new ArrayList<InterimPart>();
        if (body.standing().level().isGovernment()) {
            var below = compiler.parts(body);
            var frozen = store.latest(below.stream().map(Body::id).toList(), year, span);
            below.forEach(part -> parts.add(new InterimPart(part, Optional.ofNullable(frozen.get(part.id())))));
        }
        return parts;
    }

    /** All frozen versions, the oldest first. */
    List<Version> versions(Body body, int year, Span span) {
        return store.of(body, year, span);
    }

    AnnualReport composed(Body body, Span span, Compiled compiled) {
        return composer.interim(body, span, compiled);
    }

    /**
     * Freezes the tables of a time that is over.
     *
     * @throws Refusal where it is not over, nothing changed since the last version, or the person is no clerk
     */
    public void freeze(Person person, Body body, int year, Span span, Moment when) {
        if (!bodies.requireAny(person, body).contains(Duty.CLERK)) {
            throw new Refusal(Kind.FORBIDDEN, "not-your-duty");
        }
        var last = span.of(year).last();
        if (!when.day().isAfter(last)) {
            throw new Refusal(Kind.CONFLICT, "interim-runs", last.toString());
        }
        transaction.executeWithoutResult(status -> {
            var compiled = compiled(body, year, span, when);
            var versions = store.of(body, year, span);
            if (!versions.isEmpty()
                    && versions.get(versions.size() - 1).differences(compiled).isEmpty()) {
                throw new Refusal(Kind.CONFLICT, "interim-same");
            }
            var composed = composer.interim(body, span, compiled);
            var id = store.freeze(body, span, versions.size() + 1, composed, compiled, person, when);
            trail.record(when, person.id(), body.id(), THING, id, "freeze", "figures");
        });
    }
}
