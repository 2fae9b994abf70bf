package org.gongkai.office.publishing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.office.Refusal;

/**
 * A step as the form sends it, kept as typed where it is refused.
 *
 * @param submission given once with each page, so that sending it twice takes one step
 * @param conclusion of the secrecy review
 * @param publishOn day of a scheduled publication
 * @param publishTime its time of day
 * @param reason what the public is told about a withdrawal
 */
public record ActForm(
        int version,
        String submission,
        Action action,
        String words,
        String conclusion,
        String ground,
        String authority,
        String publishOn,
        String publishTime,
        String reason) {
    /** A field that the sender left out is empty. */
    public ActForm {
        submission = Objects.requireNonNullElse(submission, "");
        action = Objects.requireNonNullElse(action, Action.SUBMIT);
        words = Objects.requireNonNullElse(words, "");
        conclusion = Objects.requireNonNullElse(conclusion, "");
        ground = Objects.requireNonNullElse(ground, "");
        authority = Objects.requireNonNullElse(authority, "");
        publishOn = Objects.requireNonNullElse(publishOn, "");
        publishTime = Objects.requireNonNullElse(publishTime, "");
        reason = Objects.requireNonNullElse(reason, "");
    }

    static ActForm empty() {
        return new ActForm(0, "", Action.SUBMIT, "", "", "", "", "", "", "");
    }

    /** What was typed for an action, empty for the others on the page. */
    public String typed(Action asked, String field) {
        return asked == action ? field : "";
    }

    Act act() {
        var form = chosen(Conclusion.values(), conclusion).map(chosen -> new Act.Secrecy(chosen, ground.strip()));
        return switch (action) {
            case CLEAR ->
                form.isEmpty()
                        ? Act.of(action, words)
                        : new Act(
                                action,
                                words,
                                form,
                                chosen(Authority.values(), authority),
                                Optional.empty(),
                                Optional.empty());
            case REFER -> Act.refer(chosen(Authority.values(), authority).orElse(Authority.SECRECY), words);
            case SCHEDULE -> Act.schedule(time());
            case WITHDRAW ->
                Act.withdraw(
                        chosen(PublicReason.values(), reason)
                                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "public-reason")),
                        words);
            default -> Act.of(action, words);
        };
    }

    private LocalDateTime time() {
        try {
            return LocalDateTime.of(LocalDate.parse(publishOn.strip()), LocalTime.parse(publishTime.strip()));
        } catch (DateTimeParseException e) {
            throw new Refusal(Refusal.Kind.INVALID, "schedule-unread");
        }
    }

    private static <T extends Enum<T>> Optional<T> chosen(T[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
