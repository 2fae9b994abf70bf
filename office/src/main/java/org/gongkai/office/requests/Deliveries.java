package org.gongkai.office.requests;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.letters.Letter;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 送达 of the letters of cases: how each went out, and what is sent and not yet proved. */
@Component
public class Deliveries {
    private final JdbcClient jdbc;
    private final RequestStore store;
    private final Requests requests;
    private final CaseLetters letters;

    Deliveries(JdbcClient jdbc, RequestStore store, Requests requests, CaseLetters letters) {
        this.jdbc = jdbc;
        this.store = store;
        this.requests = requests;
        this.letters = letters;
    }

    /**
     * One letter sent.
     *
     * @param how by the way the applicant asked for where none was recorded
     * @param letter the letter as sealed, empty where another paper went out
     */
    public record Delivery(RequestCase found, Sending sending, Dispatch how, Optional<Letter> letter) {
        /** Working days it waits to be proved, or to be sent again. */
        public int waits() {
            var life = found.life();
            return life.calendar().workingDaysBetween(sending.since(), life.today());
        }
    }

    /** All that was sent in a case, the oldest first. */
    public List<Delivery> of(RequestCase found) {
        return deliveries(found, Sending.of(found.life()));
    }

    /** What of a body's cases is sent and not yet proved, what waits longest first. */
    public List<Delivery> open(Body body, Moment now) {
        return requests.cases(body, store.unproved(body), now).stream()
                .flatMap(found -> deliveries(found, Sending.open(found.life())).stream())
                .sorted(Comparator.comparing(delivery -> delivery.sending().since()))
                .toList();
    }

    private List<Delivery> deliveries(RequestCase found, List<Sending> sendings) {
        var ways = ways(sendings.stream().map(each -> each.sent().id()).toList());
        var sealed = sendings.isEmpty()
                ? List.<Letter>of()
                : letters.of(found.request().id());
        return sendings.stream()
                .map(sending -> new Delivery(
                        found,
                        sending,
                        ways.getOrDefault(sending.sent().id(), usual(sending, found)),
                        letter(sending, sealed)))
                .toList();
    }

    private static Dispatch usual(Sending sending, RequestCase found) {
        var toOthers = sending.first().kind() == StepKind.CONSULTED;
        return new Dispatch(toOthers ? Way.POST : found.request().way(), "");
    }

    private static Optional<Letter> letter(Sending sending, List<Letter> letters) {
        return letters.stream()
                .filter(letter -> letter.state() == Letter.State.SEALED)
                .filter(letter -> CaseLetters.kindsOf(sending.first()).contains(letter.kind()))
                .reduce((before, after) -> after);
    }

    private Map<Long, Dispatch> ways(Collection<Long> steps) {
        var ways = new HashMap<Long, Dispatch>();
        if (!steps.isEmpty()) {
            jdbc.sql("select step_id, way, tracking from requests_dispatch where step_id in (:steps)")
                    .param("steps", steps)
                    .query(row -> {
                        ways.put(
                                row.getLong("step_id"),
                                new Dispatch(Way.valueOf(row.getString("way")), row.getString("tracking")));
                    });
        }
        return ways;
    }
}
