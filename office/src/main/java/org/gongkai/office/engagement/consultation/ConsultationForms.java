package org.gongkai.office.engagement.consultation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Form;

/** Reads what a clerk typed. */
final class ConsultationForms {
    private ConsultationForms() {}

    /** The text of a consultation; what cannot be read is noted in the form. */
    static ConsultationDraft draft(Form form) {
        var title = limited(form, "heading", ConsultationDraft.TITLE, true);
        var explanation = limited(form, "explanation", ConsultationDraft.EXPLANATION, true);
        var draft = limited(form, "draft", ConsultationDraft.TEXT, false);
        var item = number(form, "item");
        form.require(!draft.isEmpty() || item.isPresent(), "draft", "consultation-no-text");
        var reason = limited(form, "shorter", ConsultationDraft.REASON, false);
        return new ConsultationDraft(
                kind(form), title, explanation, draft, item, form.day("closes"), reason, hearing(form));
    }

    private static ConsultationKind kind(Form form) {
        var found = Arrays.stream(ConsultationKind.values())
                .filter(kind -> kind.name().equals(form.text("consultation-kind")))
                .findFirst();
        form.require(found.isPresent(), "consultation-kind", "field-blank");
        return found.orElse(ConsultationKind.OTHER);
    }

    private static Optional<Hearing> hearing(Form form) {
        if (form.text("hearing").isEmpty() && form.text("place").isEmpty()) {
            return Optional.empty();
        }
        var place = limited(form, "place", 200, true);
        return Optional.of(new Hearing(form.day("hearing"), place));
    }

    /** What stands in the form of a consultation that is there. */
    static Map<String, String> typed(ConsultationDraft text) {
        var typed = new HashMap<String, String>();
        typed.put("heading", text.title());
        typed.put("explanation", text.explanation());
        typed.put("draft", text.draft());
        typed.put("item", text.item().map(String::valueOf).orElse(""));
        typed.put("consultation-kind", text.kind().name());
        typed.put("closes", text.closesOn().toString());
        typed.put("shorter", text.shortReason());
        typed.put(
                "hearing",
                text.hearing().map(Hearing::on).map(LocalDate::toString).orElse(""));
        typed.put("place", text.hearing().map(Hearing::place).orElse(""));
        return typed;
    }

    static String limited(Form form, String field, int most, boolean needed) {
        var text = needed ? form.filled(field) : form.text(field);
        form.require(text.length() <= most, field, "comment-long", most);
        return text;
    }

    static Optional<Long> number(Form form, String field) {
        var text = form.text(field);
        form.require(text.matches("\\d{0,18}"), field, "field-blank");
        return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    static Optional<LocalDate> optionalDay(Form form, String field) {
        return form.text(field).isEmpty() ? Optional.empty() : Optional.of(form.day(field));
    }
}
