package org.gongkai.office.channels;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Form;

/** What is typed into the forms and addresses of this module. */
final class ChannelForms {
    private static final String NUMBER = "\\d{1,18}";
    private static final String COUNT = "\\d{1,9}";

    private ChannelForms() {}

    /** A chosen id; 0 where none was chosen, which is then to be mended. */
    static long number(Form form, String field, String code) {
        var chosen = chosen(form.text(field));
        form.require(chosen.isPresent(), field, code);
        return chosen.orElse(0L);
    }

    /** A number of people or of readings, below a milliard. */
    static int count(Form form, String field) {
        var text = form.text(field);
        form.require(text.matches(COUNT), field, "count-unread");
        return text.matches(COUNT) ? Integer.parseInt(text) : 0;
    }

    /** A month of this century such as 2021-12. */
    static YearMonth month(Form form, String field) {
        var month = month(form.text(field));
        form.require(month.isPresent(), field, "month-unread");
        return month.orElse(YearMonth.of(2008, 1));
    }

    /** A day that may be left out. */
    static Optional<LocalDate> perhaps(Form form, String field) {
        return form.text(field).isEmpty() ? Optional.empty() : Optional.of(form.day(field));
    }

    static Optional<Long> chosen(String text) {
        return text.matches(NUMBER) ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text))
                    .filter(month -> month.getYear() >= 2008 && month.getYear() < 2200);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The filter of an address; what cannot be read is passed over. */
    static PlacementFilter filter(Map<String, String> asked, int year) {
        var month = month(asked.getOrDefault("month", ""));
        var state = Arrays.stream(PlacementState.values())
                .filter(each -> each.name().equals(asked.get("state")))
                .findFirst();
        return new PlacementFilter(
                chosen(asked.getOrDefault("channel", "")),
                month.map(one -> one.atDay(1)).orElse(LocalDate.of(year, 1, 1)),
                month.map(YearMonth::atEndOfMonth).orElse(LocalDate.of(year, 12, 31)),
                state);
    }
}
