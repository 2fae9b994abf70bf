package org.gongkai.office.publishing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gongkai.office.bodies.Body;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 索引号, by the pattern of the installation ({@code gongkai.index-number}). It may contain {@code {uscc}},
 * {@code {code}}, {@code {year}}, {@code {month}} (yyyyMM) and must contain {@code {serial}} or {@code {serial:5}}, and
 * one of the first two. The serial number starts anew with each month or year that stands in the pattern.
 */
@Component
final class IndexNumber {
    private static final Pattern SERIAL = Pattern.compile("\\{serial(?::(\\d))?}");
    private static final Pattern FOREIGN = Pattern.compile("\\{(?!uscc}|code}|year}|month}|serial[:}])");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM", Locale.ROOT);

    private final JdbcClient jdbc;
    private final String pattern;

    IndexNumber(JdbcClient jdbc, @Value("${gongkai.index-number}") String pattern) {
        if (!SERIAL.matcher(pattern).find()
                || FOREIGN.matcher(pattern).find()
                || !pattern.contains("{uscc}") && !pattern.contains("{code}")) {
            throw new IllegalArgumentException("gongkai.index-number is no pattern: " + pattern);
        }
        this.jdbc = jdbc;
        this.pattern = pattern;
    }

    /** The next number of the body on that day; without gaps once the transaction is committed. */
    String next(Body body, LocalDate day) {
        return written(body, day, serial(body.id(), scope(day)));
    }

    String written(Body body, LocalDate day, int serial) {
        var known = pattern.replace("{uscc}", body.uscc())
                .replace("{code}", body.code())
                .replace("{year}", String.valueOf(day.getYear()))
                .replace("{month}", MONTH.format(day));
        return SERIAL.matcher(known)
                .replaceFirst(found -> found.group(1) == null
                        ? String.valueOf(serial)
                        : String.format(Locale.ROOT, "%0" + found.group(1) + "d", serial));
    }

    private String scope(LocalDate day) {
        return pattern.contains("{month}")
                ? MONTH.format(day)
                : pattern.contains("{year}") ? String.valueOf(day.getYear()) : "";
    }

    private int serial(long body, String scope) {
        return jdbc.sql(
                        "insert into publishing_serial (body_id, month, last) values (?, ?, 1) on conflict (body_id, month)"
                                + " do update set last = publishing_serial.last + 1 returning last")
                .params(body, scope)
                .query(Integer.class)
                .single();
    }
}
