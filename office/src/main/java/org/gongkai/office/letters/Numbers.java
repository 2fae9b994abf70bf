package org.gongkai.office.letters;

import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 发文字号: the series of a body and year, without a gap: a number is taken in the transaction that seals the letter.
 *
 * @see "GB/T 9704-2012 7.2.5"
 */
@Component
class Numbers {
    /** Pattern of a body that has set none. */
    static final Pattern USUAL = new Pattern("{prefix}公开〔{year}〕{n}号", "");

    /** Longest pattern and longest prefix, in characters. */
    private static final int LONGEST = 40;

    /**
     * How the numbers of a body read.
     *
     * @param pattern with the places {@code {prefix}}, {@code {year}} and {@code {n}}
     * @param prefix 发文机关代字; empty: the short name of the body
     */
    record Pattern(String pattern, String prefix) {
        String text(Body body, int year, int n) {
            return pattern.replace("{prefix}", prefix.isEmpty() ? body.shortName() : prefix)
                    .replace("{year}", String.valueOf(year))
                    .replace("{n}", String.valueOf(n));
        }
    }

    /**
     * A number taken.
     *
     * @param text as printed
     */
    record Taken(int year, int n, String text) {}

    private final JdbcClient jdbc;

    Numbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the next number; whoever else seals for this body and year waits until the transaction ends. */
    Taken next(Body body, int year) {
        var n = jdbc.sql("insert into letters_series (body_id, year, last) values (?, ?, 1) on conflict (body_id, year)"
                        + " do update set last = letters_series.last + 1 returning last")
                .params(body.id(), year)
                .query(Integer.class)
                .single();
        return new Taken(year, n, pattern(body).text(body, year, n));
    }

    Pattern pattern(Body body) {
        return jdbc.sql("select pattern, prefix from letters_pattern where body_id = ?")
                .param(body.id())
                .query((row, n) -> new Pattern(row.getString("pattern"), row.getString("prefix")))
                .optional()
                .orElse(USUAL);
    }

    /**
     * Sets how the next numbers read; those already taken stay as printed.
     *
     * @throws Refusal where the pattern lacks the year or the number, or is too long
     */
    void set(Body body, Pattern pattern) {
        if (!pattern.pattern().contains("{year}")
                || !pattern.pattern().contains("{n}")
                || pattern.pattern().replaceAll("\\{(prefix|year|n)}", "").matches(".*[{}].*")
                || pattern.pattern().length() > LONGEST
                || pattern.prefix().length() > LONGEST) {
            throw new Refusal(Refusal.Kind.INVALID, "letter-pattern", pattern.pattern());
        }
        jdbc.sql("insert into letters_pattern (body_id, pattern, prefix) values (?, ?, ?) on conflict (body_id)"
                        + " do update set pattern = excluded.pattern, prefix = excluded.prefix")
                .params(body.id(), pattern.pattern(), pattern.prefix())
                .update();
    }
}
