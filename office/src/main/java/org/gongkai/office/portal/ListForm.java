package org.gongkai.office.portal;

import java.util.ArrayList;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/**
 * How a reader narrows a list. What is not understood narrows nothing.
 *
 * @param year of publication
 * @param genre 体裁, a code
 * @param validity {@code valid} or {@code ended}; empty: any
 * @param page from 1
 */
public record ListForm(OptionalInt year, String genre, String validity, int page) {
    /** 现行有效. */
    public static final String VALID = "valid";
    /** 失效、废止. */
    public static final String ENDED = "ended";

    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    static ListForm of(Map<String, String> typed) {
        var year = typed.getOrDefault("year", "").strip();
        var genre = typed.getOrDefault("genre", "").strip();
        var validity = typed.getOrDefault("validity", "").strip();
        return new ListForm(
                YEAR.matcher(year).matches() ? OptionalInt.of(Integer.parseInt(year)) : OptionalInt.empty(),
                CODE.matcher(genre).matches() ? genre : "",
                validity.equals(VALID) || validity.equals(ENDED) ? validity : "",
                number(typed.getOrDefault("page", "")));
    }

    static ListForm page(String number) {
        return of(Map.of("page", number));
    }

    /** Whether it asks for less than the whole list. */
    public boolean isNarrow() {
        return !query().isEmpty();
    }

    public boolean isYear(int other) {
        return year.isPresent() && year.getAsInt() == other;
    }

    /** What it asks for, as the query of an address without the page; empty for the whole list. */
    public String query() {
        var parts = new ArrayList<String>();
        year.ifPresent(number -> parts.add("year=" + number));
        if (!genre.isEmpty()) {
            parts.add("genre=" + UriUtils.encode(genre, "UTF-8"));
        }
        if (!validity.isEmpty()) {
            parts.add("validity=" + validity);
        }
        return String.join("&", parts);
    }

    private static int number(String typed) {
        return NUMBER.matcher(typed.strip()).matches() ? Integer.parseInt(typed.strip()) : 1;
    }
}
