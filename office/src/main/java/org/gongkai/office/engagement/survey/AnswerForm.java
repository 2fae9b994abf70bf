package org.gongkai.office.engagement.survey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.gongkai.office.Form;

/** Reads a sheet as it was filled in: {@code q<question>} is an option or a text, {@code q<question>-<option>} is ticked. */
public final class AnswerForm {
    private AnswerForm() {}

    /** The field of a question. */
    public static String field(Question question) {
        return "q" + question.id();
    }

    /** The field of an option of a question with several. */
    public static String field(Question question, Question.Option option) {
        return field(question) + "-" + option.id();
    }

    static Answers read(Form form, List<Question> questions) {
        var options = new HashSet<Long>();
        var texts = new HashMap<Long, String>();
        for (var question : questions) {
            var field = field(question);
            switch (question.kind()) {
                case SINGLE, SCALE -> {
                    if (form.text(field).matches("\\d{1,18}")) {
                        options.add(Long.parseLong(form.text(field)));
                    }
                }
                case MULTIPLE ->
                    question.options().stream()
                            .filter(option ->
                                    !form.text(field(question, option)).isEmpty())
                            .forEach(option -> options.add(option.id()));
                case TEXT -> {
                    form.require(form.text(field).length() <= Question.TEXT, field, "comment-long", Question.TEXT);
                    if (!form.text(field).isEmpty()) {
                        texts.put(question.id(), form.text(field));
                    }
                }
            }
        }
        return new Answers(options, texts);
    }

    /** The fields of answers, for a sheet that is on its way inward. */
    static Map<String, String> fields(Answers answers, List<Question> questions) {
        var fields = new HashMap<String, String>();
        for (var question : questions) {
            for (var option : question.options()) {
                if (answers.options().contains(option.id())) {
                    fields.put(
                            question.kind().isOne() ? field(question) : field(question, option),
                            String.valueOf(option.id()));
                }
            }
        }
        answers.texts().forEach((id, text) -> fields.put("q" + id, text));
        return fields;
    }
}
