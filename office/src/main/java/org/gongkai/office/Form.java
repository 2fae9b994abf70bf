package org.gongkai.office;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.web.servlet.ModelAndView;

/** What somebody typed, and what has to be mended before it can be taken; a failed form shows both again. */
public final class Form {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final String UNFIT = "form-unfit";

    /** One thing to mend; the words stand under {@code problem.<code>}. */
    public record Problem(String field, String code, List<Object> args) {}

    private final Map<String, String> typed;
    private final List<Problem> problems = new ArrayList<>();

    public Form(Map<String, String> typed) {
        this.typed = Map.copyOf(typed);
    }

    /** The text of a field without blanks around it, empty where nothing was typed. */
    public String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** The text of a field that may not be blank. */
    public String filled(String field) {
        require(!text(field).isEmpty(), field, "field-blank");
        return text(field);
    }

    /**
     * The day of a field, in the years {@value #FIRST_YEAR} to {@value #LAST_YEAR}; another day where it cannot be read,
     * which is then to be mended.
     */
    public LocalDate day(String field) {
        try {
            var day = LocalDate.parse(text(field));
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // told below, like a day of no office's
        }
        require(false, field, "field-day");
        return LocalDate.EPOCH;
    }

    /** Notes what is to be mended where something does not hold; the first reason of a field counts. */
    public void require(boolean holds, String field, String code, Object... args) {
        if (!holds && problem(field).isEmpty()) {
            problems.add(new Problem(field, code, List.of(args)));
        }
    }

    /** Refuses a form with something to mend. */
    public void settle() {
        if (!problems.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, UNFIT);
        }
    }

    /** Does it, or answers the page again with what was typed and why it could not be done. */
    public ModelAndView tried(HttpServletResponse response, Supplier<ModelAndView> act, Supplier<ModelAndView> again) {
        try {
            return act.get();
        } catch (Refusal refusal) {
            if (!refusal.canBeMended()) {
                throw refusal;
            }
            if (!refusal.code().equals(UNFIT)) {
                problems.add(new Problem("", refusal.code(), refusal.args()));
            }
            response.setStatus(refusal.kind().status());
            return again.get();
        }
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** What is to be mended in one field. */
    public List<Problem> problem(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .toList();
    }
}
