package org.gongkai.office.engagement;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.facts.Records;
import org.gongkai.office.facts.YearEnd;
import org.gongkai.office.trail.Moment;
import org.springframework.stereotype.Component;

/** The messages behind a figure, and those that are still unanswered at the year's end. */
@Component
class MessageRecords implements Records, YearEnd {
    private static final Set<Duty> ON_IT = EnumSet.of(Duty.CLERK, Duty.REVIEWER, Duty.APPROVER);

    private final MessageStore store;
    private final Messages messages;

    MessageRecords(MessageStore store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    @Override
    public String thing() {
        return Messages.THING;
    }

    @Override
    public List<Shown> shown(Body body, Collection<Long> ids, Set<Duty> duties) {
        var opens = duties.stream().anyMatch(ON_IT::contains);
        return store.withIds(body, ids).stream()
                .map(one -> new Shown((one.number() + " " + one.title()).strip(), opens ? "messages/" + one.id() : ""))
                .toList();
    }

    @Override
    public List<Open> open(Body body, int year, Moment now) {
        var waiting = messages.open(body, now).stream()
                .filter(found -> found.message().receivedOn().getYear() <= year)
                .count();
        return waiting == 0
                ? List.of()
                : List.of(new Open("message.year-end", List.of(waiting), "messages", false, ON_IT));
    }
}
