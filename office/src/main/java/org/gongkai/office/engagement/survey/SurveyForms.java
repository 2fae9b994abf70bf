package org.gongkai.office.engagement.survey;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.office.Form;

/** Reads what a clerk typed. */
final class SurveyForms {
    private static final int MOST_OPTIONS = 20;

    private SurveyForms() {}

    static Survey.Text text(Form form) {
        var target = form.text("target");
        form.require(target.matches("[1-9]\\d{0,5}"), "target", "survey-target");
        var previous = form.text("previous");
        return new Survey.Text(
                limited(form, "heading", Survey.Text.TITLE),
                limited(form, "intro", Survey.Text.INTRO),
                form.day("closes"),
                target.matches("[1-9]\\d{0,5}") ? Integer.parseInt(target) : 1,
                limited(form, "ways", Survey.Text.WAYS),
                previous.matches("\\d{1,18}") ? Optional.of(Long.parseLong(previous)) : Optional.empty());
    }

    static Map<String, String> typed(Survey.Text text) {
        var typed = new HashMap<String, String>();
        typed.put("heading", text.title());
        typed.put("intro", text.intro());
        typed.put("closes", text.closesOn().toString());
        typed.put("target", String.valueOf(text.target()));
        typed.put("ways", text.ways());
        typed.put("previous", text.previous().map(String::valueOf).orElse(""));
        return typed;
    }

    /** A question; its options a line each, the first so many of which count. */
    static Question question(Form form) {
        var kind = named(Question.Kind.values(), form.text("question-kind"));
        form.require(kind.isPresent(), "question-kind", "field-blank");
        var measure = named(Question.Measure.values(), form.text("measure")).orElse(Question.Measure.NONE);
        var words = limited(form, "question", Question.LIMIT);
        var lines = form.text("options")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        form.require(
                lines.size() <= MOST_OPTIONS && lines.stream().allMatch(line -> line.length() <= Question.OPTION),
                "options",
                "survey-options-long",
                MOST_OPTIONS,
                Question.OPTION);
        var counted = form.text("counted").matches("\\d{1,2}") ? Integer.parseInt(form.text("counted")) : 0;
        var options = IntStream.range(0, lines.size())
                .mapToObj(n -> new Question.Option(0, lines.get(n), measure != Question.Measure.NONE && n < counted))
                .toList();
        return new Question(0, kind.orElse(Question.Kind.SINGLE), measure, words, List.copyOf(options));
    }

    static String limited(Form form, String field, int most) {
        var text = form.filled(field);
        form.require(text.length() <= most, field, "comment-long", most);
        return text;
    }

    static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
