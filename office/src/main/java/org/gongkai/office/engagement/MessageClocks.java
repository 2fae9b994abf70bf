package org.gongkai.office.engagement;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.deadlines.OpenClock;
import org.gongkai.office.deadlines.OpenClocks;
import org.gongkai.office.deadlines.Reminder;
import org.gongkai.office.deadlines.Reminders;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Component;

/** The clocks of open messages, and what a body is reminded of: an answer that comes due, and one that waits for approval. */
@Component
class MessageClocks implements OpenClocks, Reminders {
    private static final Set<Duty> ANSWERS = EnumSet.of(Duty.CLERK, Duty.REVIEWER, Duty.APPROVER);
    private static final int SOON = 2;

    private final MessageStore store;
    private final Messages messages;
    private final Trail trail;

    MessageClocks(MessageStore store, Messages messages, Trail trail) {
        this.store = store;
        this.messages = messages;
        this.trail = trail;
    }

    @Override
    public List<OpenClock> openClocks() {
        return messages.cases(store.open(Optional.empty()), trail.now()).stream()
                .map(found -> new OpenClock(
                        found.message().bodyId(),
                        Messages.THING,
                        found.message().id(),
                        found.message().number(),
                        found.life().period()))
                .toList();
    }

    @Override
    public List<Reminder> reminders(Body body, Moment now) {
        return messages.open(body, now).stream().flatMap(MessageClocks::of).toList();
    }

    private static Stream<Reminder> of(MessageCase found) {
        var life = found.life();
        var waits = life.state() == MessageState.DRAFTED;
        if (!waits && life.left().orElse(0) > SOON) {
            return Stream.empty();
        }
        var number = found.message().number();
        var last = life.lastDay();
        var key = waits ? "message.remind.approve" : "message.remind.answer";
        return Stream.of(new Reminder(
                        key,
                        List.of(number, last.toString()),
                        "messages/" + found.message().id(),
                        last,
                        life.isLate())
                .ofCase(number, ANSWERS));
    }
}
