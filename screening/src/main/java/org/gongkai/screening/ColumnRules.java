package org.gongkai.screening;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** 表头: which kind a header names, and which form its values have; {@code columns.txt}. */
record ColumnRules(String kind, List<String> words, Pattern form, Severity severity) {
    private static final List<ColumnRules> ALL =
            Lines.of("columns.txt").stream().map(ColumnRules::of).toList();
    private static final Map<String, ColumnRules> BY_WORD = byWord();
    private static final Pattern BRACKETS = Pattern.compile("[(\\[][^()]{0,20}[)\\]]?");
    private static final Pattern SIGNS = Pattern.compile("[*:：]");
    private static final Pattern GAPS = Pattern.compile("[ \t\n-]");
    private static final int LONGEST_HEADER = 24;
    private static final int LONGEST_VALUE = 80;

    private static ColumnRules of(String line) {
        int first = line.indexOf('|');
        int second = line.indexOf('|', first + 1);
        int last = line.lastIndexOf('|');
        return new ColumnRules(
                line.substring(0, first),
                Arrays.asList(line.substring(first + 1, second).split(" ")),
                Pattern.compile(line.substring(second + 1, last)),
                Severity.valueOf(line.substring(last + 1)));
    }

    private static Map<String, ColumnRules> byWord() {
        var rules = new HashMap<String, ColumnRules>();
        ALL.forEach(rule -> rule.words.forEach(word -> rules.put(word, rule)));
        return rules;
    }

    /** The rule whose word is the header or ends it. */
    static Optional<ColumnRules> ofHeader(String header) {
        if (header.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        var plain =
                SIGNS.matcher(BRACKETS.matcher(compact(header)).replaceAll("")).replaceAll("");
        for (int start = 0; start < plain.length(); start++) {
            var rule = BY_WORD.get(plain.substring(start));
            if (rule != null) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    static ColumnRules ofKind(String kind) {
        return ALL.stream().filter(rule -> rule.kind.equals(kind)).findFirst().orElseThrow();
    }

    static boolean knows(String kind) {
        return ALL.stream().anyMatch(rule -> rule.kind.equals(kind));
    }

    /** Whether a cell holds an unmasked value of the kind. */
    boolean matches(String value) {
        var plain = compact(value);
        if (plain.isEmpty() || plain.length() > LONGEST_VALUE || plain.contains("**") || plain.contains("XXX")) {
            return false;
        }
        return switch (kind) {
            case "name" ->
                Surnames.isName(plain)
                        || plain.indexOf('\u00b7') > 0 && form.matcher(plain).matches();
            case "birth_date" -> digits(plain).length() == 8 || plain.matches("(?:19|20)..年.{1,3}月.{1,3}日");
            case "health" -> form.matcher(plain).matches() && !plain.matches("无|健康|良好|否|一般|正常|不详|无残疾");
            case "id_card", "mobile", "landline", "bank_card" ->
                form.matcher(digits(plain)).matches();
            default -> form.matcher(plain).matches();
        };
    }

    private static String compact(String text) {
        return GAPS.matcher(Normal.of(text).toString()).replaceAll("");
    }

    /** Chinese numerals as digits. */
    private static String digits(String plain) {
        var digits = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            byte digit = Letters.digit(c);
            if (digit >= 0) {
                digits.append(digit);
            } else if (c != '.' && c != '年' && c != '月' && c != '日' && c != '/') {
                digits.append(c);
            }
        }
        return digits.toString();
    }
}
