package org.gongkai.office.disputes;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.requests.Aftermath;
import org.gongkai.office.requests.RequestCase;
import org.gongkai.office.trail.Moment;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The disputes about a request, on its page. */
@Component
class RequestDisputes implements Aftermath {
    private final Disputes disputes;
    private final MessageSource words;

    RequestDisputes(Disputes disputes, MessageSource words) {
        this.disputes = disputes;
        this.words = words;
    }

    @Override
    public List<Told> of(Body body, RequestCase found, Set<Duty> duties, Moment now) {
        var request = found.request();
        var kept = disputes.ofRequest(body, request.id(), now).stream().map(this::told);
        var fresh = DisputeAct.WORK.stream().anyMatch(duties::contains)
                ? Stream.of(new Told(say("dispute.new"), "disputes/new?request=" + request.number()))
                : Stream.<Told>empty();
        return Stream.concat(kept, fresh).toList();
    }

    private Told told(DisputeCase found) {
        var dispute = found.dispute();
        return new Told(
                say(
                        "dispute.told",
                        say("dispute.track." + dispute.track()),
                        dispute.number(),
                        say("dispute.state." + found.life().state())),
                "disputes/" + dispute.id());
    }

    private String say(String key, Object... args) {
        return words.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }
}
