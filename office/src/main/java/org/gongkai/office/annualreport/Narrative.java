package org.gongkai.office.annualreport;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.office.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The live figures of the narrative: text says {@code {新收申请件数}} and the number comes from where the table's comes
 * from, so that the two cannot differ.
 */
public final class Narrative {
    private static final Pattern LIVE = Pattern.compile("\\{([^{}]{1,40})}");
    private static final Pattern CONDITION = Pattern.compile("([a-z0-9_.]+)([=>])(\\d+)");
    private static final String YEAR = "年度";
    private static final String LAST_YEAR = "上年度";

    /** Names of figures by their label, in the order they are offered. */
    private static final Map<String, String> NAMES = Sheet.rows("annualreport/figures").stream()
            .collect(Collectors.toMap(row -> row.get(1), row -> row.get(0), (one, other) -> one, LinkedHashMap::new));

    /** Names of passages by their label. */
    private static final Map<String, String> PASSAGES = Sheet.rows("annualreport/passages").stream()
            .collect(Collectors.toMap(row -> row.get(1), row -> row.get(0), (one, other) -> one, LinkedHashMap::new));

    private static final List<List<String>> SENTENCES = Sheet.rows("annualreport/sentences");

    private static final List<Said> SAID = allSaid();
    private static final List<Pattern> DRAFTED = forms();

    private Narrative() {}

    /** The figures that can be used, with what they come to now. */
    public static Map<String, String> offered(Compiled compiled) {
        var offered = new LinkedHashMap<String, String>();
        offered.put(YEAR, String.valueOf(compiled.year()));
        NAMES.forEach((label, name) -> offered.put(label, number(compiled.figure(name))));
        return offered;
    }

    /** The passages that can be used, with their words now; empty where nothing is recorded. */
    public static Map<String, String> passages(Compiled compiled) {
        var offered = new LinkedHashMap<String, String>();
        PASSAGES.forEach((label, name) -> offered.put(label, passage(name, compiled)));
        return offered;
    }

    private static String passage(String name, Compiled compiled) {
        return compiled.passages().getOrDefault(name, "");
    }

    /**
     * The figure that a number typed by hand speaks of, such as 主动公开政府信息120条: the words in front
     * of the number and the unit behind it are kept with the figure.
     */
    static Optional<Said> said(String words, String unit) {
        return SAID.stream()
                .filter(said -> unit.equals(said.unit()) && words.endsWith(said.words()))
                .findFirst();
    }

    /** Words that stand before the number of a figure, with its unit and name. */
    record Said(String words, String unit, String name) {
        /** Whether nothing but the body's own name stands before them: 通过网站主动公开政府信息 may be a part of it only. */
        boolean isAll(String before, @Nullable String body) {
            var rest = before.substring(0, before.length() - words.length());
            return rest.isEmpty() || body != null && body.contains(rest);
        }
    }

    private static List<Said> allSaid() {
        return Sheet.rows("annualreport/figures").stream()
                .filter(row -> row.size() > 2)
                .flatMap(row -> Arrays.stream(row.get(2).split("、"))
                        .map(words -> words.split("\\+", 2))
                        .map(words -> new Said(words[0], words[1], row.get(0))))
                .toList();
    }

    /** The text with its figures; what names no figure stays as it is typed. */
    static String filled(String source, Compiled compiled) {
        return LIVE.matcher(source).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), compiled)));
    }

    /** What stands in braces and names no figure. */
    static List<String> unknown(String source) {
        return LIVE.matcher(source)
                .results()
                .map(found -> found.group(1))
                .filter(label -> !NAMES.containsKey(label)
                        && !PASSAGES.containsKey(label)
                        && !label.equals(YEAR)
                        && !label.equals(LAST_YEAR))
                .toList();
    }

    /** A first text from the facts: a sentence stands only where its condition holds. */
    static String drafted(TextPart part, Compiled compiled) {
        return SENTENCES.stream()
                .filter(row -> row.get(0).equals(part.name()) && holds(row.get(1), compiled))
                .map(row -> row.get(2))
                .collect(Collectors.joining(part.overview().isPresent() ? "" : "\n"));
    }

    /** Whether a sentence is one of the first draft, whatever its figures: what everybody starts from is nobody's own. */
    static boolean isDrafted(String sentence) {
        return DRAFTED.stream().anyMatch(form -> form.matcher(sentence.strip()).matches());
    }

    private static List<Pattern> forms() {
        return SENTENCES.stream()
                .flatMap(row -> Arrays.stream(row.get(2).split("(?<=。)")))
                .filter(sentence -> !sentence.isEmpty())
                .map(sentence -> Arrays.stream(LIVE.split(sentence))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("[0-9.]+", sentence.startsWith("{") ? "[0-9.]+" : "", "")))
                .map(Pattern::compile)
                .toList();
    }

    private static String value(String label, Compiled compiled) {
        if (label.equals(YEAR)) {
            return String.valueOf(compiled.year());
        }
        if (label.equals(LAST_YEAR)) {
            return String.valueOf(compiled.year() - 1);
        }
        var passage = PASSAGES.get(label);
        if (passage != null) {
            return passage(passage, compiled);
        }
        var name = NAMES.get(label);
        return name == null ? "{" + label + "}" : number(compiled.figure(name));
    }

    private static boolean holds(String condition, Compiled compiled) {
        if (condition.isEmpty()) {
            return true;
        }
        var parts = CONDITION.matcher(condition);
        if (!parts.matches()) {
            throw new IllegalStateException("not a condition: " + condition);
        }
        var order = compiled.figure(Objects.requireNonNull(parts.group(1)))
                .compareTo(new BigDecimal(Objects.requireNonNull(parts.group(3))));
        return "=".equals(parts.group(2)) ? order == 0 : order > 0;
    }

    private static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
