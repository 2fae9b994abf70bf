package org.gongkai.office.engagement;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 公众留言: all messages of a body, what waits first. */
@Controller
class MessageListPages {
    private final Bodies bodies;
    private final Messages messages;
    private final MessageStore store;
    private final Trail trail;

    MessageListPages(Bodies bodies, Messages messages, MessageStore store, Trail trail) {
        this.bodies = bodies;
        this.messages = messages;
        this.store = store;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/desk/{code}/messages")
    ModelAndView list(
            @PathVariable String code,
            @RequestParam Optional<MessageKind> kind,
            @RequestParam Optional<MessageState> state) {
        var body = bodies.withCode(code);
        var all = messages.of(body, trail.now());
        var shown = all.stream()
                .filter(found ->
                        kind.filter(wanted -> wanted != found.message().kind()).isEmpty())
                .filter(found ->
                        state.filter(wanted -> wanted != found.life().state()).isEmpty())
                .toList();
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("kind", kind);
        model.put("state", state);
        model.put("all", all);
        model.put(
                "open",
                shown.stream()
                        .filter(found -> found.life().state().isOpen())
                        .sorted(Comparator.comparing(found -> found.life().lastDay()))
                        .toList());
        model.put(
                "done",
                shown.stream().filter(found -> !found.life().state().isOpen()).toList());
        model.put("gone", store.gone(body));
        model.put("names", names());
        return new ModelAndView("engagement/messages", model);
    }

    private Map<Long, String> names() {
        var names = new HashMap<Long, String>();
        bodies.all().forEach(one -> names.put(one.id(), one.shortName()));
        return names;
    }
}
