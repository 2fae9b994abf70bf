package org.gongkai.office.requests.register;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.requests.RequestCase;
import org.gongkai.office.requests.RequestState;
import org.gongkai.office.requests.Requests;
import org.gongkai.office.trail.Moment;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The rows of the register of a year, read a part at a time and without the names of applicants. */
@Component
class RegisterRows {
    private static final int PART = 500;
    private static final List<String> HEADS =
            List.of("number", "received", "intake", "kind", "title", "state", "answer", "answered", "due", "late");

    private final Requests requests;
    private final MessageSource words;

    RegisterRows(Requests requests, MessageSource words) {
        this.requests = requests;
        this.words = words;
    }

    /** Where rows go one after the other. */
    interface Target {
        void row(List<String> cells) throws IOException;
    }

    /** Hands over the heads and all rows in the order of their numbers. */
    void each(Body body, int year, Moment now, Target target) throws IOException {
        target.row(HEADS.stream().map(head -> say("register.head." + head)).toList());
        var after = 0;
        for (var part = requests.ofYear(body, year, after, PART, now);
                !part.isEmpty();
                part = requests.ofYear(body, year, after, PART, now)) {
            for (var found : part) {
                target.row(cells(found));
            }
            after = part.get(part.size() - 1).request().serial();
        }
    }

    /** Name of the file without its ending. */
    String name(int year) {
        return say("register.file", String.valueOf(year));
    }

    private List<String> cells(RequestCase found) {
        var request = found.request();
        var life = found.life();
        var cells = new ArrayList<String>();
        cells.add(request.number());
        cells.add(life.received().map(Object::toString).orElse(""));
        cells.add(say("intake." + request.intake()));
        cells.add(request.kind().label());
        cells.add(request.title());
        cells.add(say("request.state." + life.state()));
        cells.add(life.closing().map(step -> say(step.codeKey())).orElse(""));
        cells.add(life.closing().map(step -> step.day().toString()).orElse(""));
        cells.add(life.lastDay().map(Object::toString).orElse(""));
        var counts = life.received().isPresent() && life.state() != RequestState.VOIDED;
        cells.add(counts ? say(life.isLate() ? "register.late" : "register.in-time") : "");
        return cells;
    }

    private String say(String key, Object... args) {
        return words.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }
}
