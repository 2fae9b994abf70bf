package org.gongkai.office.disputes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.office.Form;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.requests.Requests;
import org.gongkai.office.trail.Moment;
import org.springframework.stereotype.Component;

/** Reads what was typed about disputes; what has to be mended is noted on the form, which the caller settles. */
@Component
class DisputeForms {
    private static final Pattern NUMBER = Pattern.compile("(\\d{4})-(\\d{1,6})");
    private static final Pattern YUAN = Pattern.compile("\\d{1,10}(\\.\\d{1,2})?");
    private static final int MOST_DIGITS = 9;
    /** Longest text that is encrypted, in characters. */
    private static final int TEXT = 4000;

    private final Requests requests;

    DisputeForms(Requests requests) {
        this.requests = requests;
    }

    /** A new dispute. */
    DisputeFiling filing(Body body, Form form, Moment now) {
        var track = choice(form, Track.class, "track");
        var procedure = Arrays.stream(Procedure.values())
                .filter(value -> value.name().equals(form.text("procedure")))
                .findFirst()
                .orElse(Procedure.ORDINARY);
        var after = form.text("after").isEmpty() ? Optional.<Long>empty() : Optional.of(number(form, "after"));
        var party = new Party(form.filled("party"), form.text("contact"), form.filled("claim"));
        form.require(party.claim().length() <= TEXT, "claim", "request-long", TEXT);
        return new DisputeFiling(
                track.orElse(Track.REVIEW),
                request(body, form, now),
                after,
                form.filled("organ"),
                form.text("reference"),
                form.filled("title"),
                party,
                form.day("day"),
                procedure,
                day(form, "named"),
                form.text("why"));
    }

    /** Id of the request with the typed number. */
    private Optional<Long> request(Body body, Form form, Moment now) {
        if (form.text("request").isEmpty()) {
            return Optional.empty();
        }
        var typed = NUMBER.matcher(form.text("request"));
        var found = typed.matches()
                ? requests
                        .ofYear(body, Integer.parseInt(typed.group(1)), Integer.parseInt(typed.group(2)) - 1, 1, now)
                        .stream()
                        .filter(one -> one.request().serial() == Integer.parseInt(typed.group(2)))
                        .map(one -> one.request().id())
                        .findFirst()
                : Optional.<Long>empty();
        form.require(found.isPresent(), "request", "dispute-no-request");
        return found;
    }

    /** What is typed with an act. */
    DisputeTyped typed(Form form, LocalDate today) {
        var amount = form.text("amount");
        form.require(amount.isEmpty() || YUAN.matcher(amount).matches(), "amount", "dispute-amount");
        form.require(form.text("said").length() <= TEXT, "said", "request-long", TEXT);
        return new DisputeTyped(
                form.text("day").isEmpty() ? today : form.day("day"),
                form.text("said"),
                form.text("reference"),
                day(form, "date"),
                (int) number(form, "days"),
                form.text("code"),
                YUAN.matcher(amount).matches() ? new BigDecimal(amount) : BigDecimal.ZERO,
                form.text("why"));
    }

    private static Optional<LocalDate> day(Form form, String field) {
        return form.text(field).isEmpty() ? Optional.empty() : Optional.of(form.day(field));
    }

    /** A number of the page; zero where none was typed. */
    static long number(Form form, String field) {
        var text = form.text(field);
        var isNumber = text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        form.require(isNumber, field, "not-a-number");
        return text.isEmpty() || !isNumber ? 0 : Long.parseLong(text);
    }

    private static <E extends Enum<E>> Optional<E> choice(Form form, Class<E> type, String field) {
        var chosen = Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(form.text(field)))
                .findFirst();
        form.require(chosen.isPresent(), field, "choose");
        return chosen;
    }
}
