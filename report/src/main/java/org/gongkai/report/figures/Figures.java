package org.gongkai.report.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.report.figures.Figure.Precision;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Paragraph;
import org.gongkai.report.model.Place;
import org.gongkai.report.model.Section;
import org.gongkai.report.read.Labels;

/**
 * All figures in the narrative of a report, in reading order. Dates, ordinals, document numbers and time limits are no
 * figures.
 */
public record Figures(List<Figure> all) {
    private static final String UNITS =
            "个百分点|%|件次|条次|人次|场次|篇次|次|件|条|项|个|期|份|篇|场|起|宗|例|部|家|人|名|位|亿元|万元|元|册|批|则|类|种" + "|户|幅|堂|处|笔|台|辆|套|本|封|通";
    private static final Pattern NUMBER = Pattern.compile(
            "(?<about>近|约|大约|超过|超|逾|突破|不足|不到|至少)?(?<!第)(?<!\\d)(?<!\\d[.,])(?<![+A-Za-z-])"
                    + "(?:百分之(?<hanpercent>[一二三四五六七八九十百零点两]+)"
                    + "|(?<arabic>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)\\s*(?<mult>[万亿千百]{0,2})(?<more>余|多|来|几)?(?<mult2>万|亿)?\\s*(?<unit>"
                    + UNITS
                    + ")|(?<![第一二三四五六七八九十百千])(?<han>[一二两三四五六七八九十百千万亿零〇]+)(?<hmore>余|多)?(?<hunit>件次|条次|人次|场次|件|条|起|宗|份|期|篇|次|场|例)(?!事|性|套))");
    /** A sentence with more figures is no prose; what follows in it is not read, so that no rule is kept busy. */
    private static final int MOST_IN_SENTENCE = 150;

    private static final Pattern NOT_COUNTED = Pattern.compile("(?:工作日|月|小时|世纪|自然日|交易日|季度|年度|一批|学时)");
    /** No clause is longer; what is further away says nothing about a figure. */
    private static final int CLAUSE = 300;

    private static final String BOUNDARIES = ",，、;；:：()（）";
    private static final List<String> FILLERS_BEFORE = List.of("其中", "共", "全年", "累计", "截至", "本年度", "年度");
    private static final List<String> FILLERS_BEHIND =
            List.of("共计", "总计", "累计", "合计", "共", "达到", "达", "为", "约", "有", "了", "数量", "总数");
    private static final Pattern YEAR = Pattern.compile("^\\d{4}年度?");
    /** What a match of {@link #NUMBER} can start with; elsewhere it need not be tried. */
    private static final String STARTS = "近约大超逾突不至0123456789百一二两三四五六七八九十千万亿零〇";
    /** What else it can have before its unit. */
    private static final String FURTHER = "过破足到少分之点余多来几,.";
    /** What a unit can start with but 万 and 亿, which are multiples, too. */
    private static final String UNIT_STARTS = "个%件条人场篇次项期份起宗例部家名位元册批则类种户幅堂处笔台辆套本封通";

    public Figures {
        all = List.copyOf(all);
    }

    public static Figures of(AnnualReport report) {
        var figures = new ArrayList<Figure>();
        int number = 0;
        for (var section : report.sections()) {
            for (var paragraph : section.paragraphs()) {
                read(section.section(), paragraph, number++, figures);
            }
        }
        return new Figures(figures);
    }

    private static void read(Section section, Paragraph paragraph, int number, List<Figure> figures) {
        var printed = paragraph.text();
        var folded = Labels.folded(printed);
        int from = 0;
        int sentences = 0;
        for (int i = 0; i <= folded.length(); i++) {
            if (i == folded.length() || folded.charAt(i) == '。' || folded.charAt(i) == '!') {
                if (i > from) {
                    var place = Place.of(section, paragraph.part(), paragraph.origin());
                    sentence(
                            printed.substring(from, i), folded.substring(from, i), number, sentences++, place, figures);
                }
                from = i + 1;
            }
        }
    }

    private static void sentence(
            String printed, String sentence, int paragraph, int number, Place place, List<Figure> figures) {
        var matcher = NUMBER.matcher(sentence).useTransparentBounds(true);
        int most = figures.size() + MOST_IN_SENTENCE;
        for (int from = 0; figures.size() < most && finds(matcher, sentence, from); from = matcher.end()) {
            if (skipped(sentence, matcher)) {
                continue;
            }
            int start = matcher.start();
            int end = matcher.end();
            int clauseStart = clauseStart(sentence, start);
            int clauseEnd = clauseEnd(sentence, end);
            var before = sentence.substring(clauseStart, start);
            var after = sentence.substring(end, clauseEnd);
            var context = new Figure.Context(paragraph, number, sentence, start, end, before, after);
            var quantity = quantity(sentence, start, before, after);
            var quote = printed.substring(clauseStart, clauseEnd).strip();
            figures.add(new Figure(
                    quantity, value(matcher), precision(matcher, sentence), unit(matcher), quote, place, context));
        }
    }

    /** The next match, as {@code matcher.find(from)} would give it. */
    private static boolean finds(Matcher matcher, String sentence, int from) {
        for (int at = from; at < sentence.length(); at++) {
            if (STARTS.indexOf(sentence.charAt(at)) < 0) {
                continue;
            }
            int end = endOfNumeral(sentence, at);
            // years, dates and 一是 have no unit behind them
            boolean counted = end < sentence.length() && UNIT_STARTS.indexOf(sentence.charAt(end)) >= 0
                    || sentence.substring(at, end).contains("百分之");
            for (; counted && at < end; at++) {
                if (matcher.region(at, sentence.length()).lookingAt()) {
                    return true;
                }
            }
            at = end - 1;
        }
        return false;
    }

    /** Behind everything from here on that can stand before the unit. */
    private static int endOfNumeral(String sentence, int start) {
        int end = start;
        while (end < sentence.length() && isOfNumeral(sentence.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfNumeral(char c) {
        return c <= ' ' || STARTS.indexOf(c) >= 0 || FURTHER.indexOf(c) >= 0;
    }

    private static boolean skipped(String sentence, Matcher matcher) {
        var unit = matcher.group("unit");
        if (unit != null
                && unit.equals("个")
                && NOT_COUNTED
                        .matcher(sentence)
                        .region(matcher.end(), sentence.length())
                        .lookingAt()) {
            return true;
        }
        if (matcher.group("han") != null) {
            var value = Numerals.valueOf(matcher.group("han"));
            boolean once = value.compareTo(BigDecimal.ONE) <= 0;
            boolean vague =
                    matcher.group("hunit").equals("次") || matcher.group("hunit").equals("期");
            return value.signum() == 0 || once && vague || sentence.startsWith("每", Math.max(0, matcher.start() - 1));
        }
        // 〔2021〕30号, 12345热线 and the like have no unit and do not get here; 2021年度 does not either
        return matcher.start() > 0 && "第〔[".indexOf(sentence.charAt(matcher.start() - 1)) >= 0;
    }

    private static BigDecimal value(Matcher matcher) {
        if (matcher.group("hanpercent") != null) {
            var words = matcher.group("hanpercent").split("点");
            var whole = Numerals.valueOf(words[0]);
            return words.length < 2
                    ? whole
                    : new BigDecimal(whole.toPlainString() + "."
                            + Numerals.valueOf(words[1]).toPlainString());
        }
        if (matcher.group("han") != null) {
            return Numerals.valueOf(matcher.group("han"));
        }
        var value = new BigDecimal(matcher.group("arabic").replace(",", ""));
        for (var group : new String[] {"mult", "mult2"}) {
            var words = matcher.group(group);
            for (int i = 0; words != null && i < words.length(); i++) {
                value = value.multiply(BigDecimal.valueOf(Numerals.unit(words.charAt(i))));
            }
        }
        return value.stripTrailingZeros().scale() < 0 ? value.setScale(0) : trimmed(value);
    }

    /** A multiple has no decimals left of its own: 2.30万 is 23000. */
    private static BigDecimal trimmed(BigDecimal value) {
        return value.compareTo(BigDecimal.valueOf(1000)) >= 0
                        && value.stripTrailingZeros().scale() <= 0
                ? value.setScale(0)
                : value;
    }

    private static Precision precision(Matcher matcher, String sentence) {
        var about = matcher.group("about");
        int end = matcher.end();
        if (matcher.group("more") != null || matcher.group("hmore") != null || sentence.startsWith("以上", end)) {
            return Precision.MORE;
        }
        if (sentence.startsWith("左右", end) || sentence.startsWith("上下", end)) {
            return Precision.ABOUT;
        }
        if (about == null) {
            return Precision.EXACT;
        }
        return switch (about) {
            case "近", "不足", "不到" -> Precision.LESS;
            case "约", "大约" -> Precision.ABOUT;
            default -> Precision.MORE;
        };
    }

    private static String unit(Matcher matcher) {
        if (matcher.group("hanpercent") != null) {
            return "%";
        }
        return matcher.group("han") != null ? matcher.group("hunit") : matcher.group("unit");
    }

    private static int clauseStart(String sentence, int from) {
        int start = from;
        while (start > 0 && from - start < CLAUSE && BOUNDARIES.indexOf(sentence.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private static int clauseEnd(String sentence, int from) {
        int end = from;
        while (end < sentence.length() && end - from < CLAUSE && BOUNDARIES.indexOf(sentence.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static String withoutFillers(String words) {
        int from = 0;
        int to = words.length();
        for (int length = 1; length > 0; from += length) {
            length = 0;
            for (var filler : FILLERS_BEFORE) {
                length = words.startsWith(filler, from) ? filler.length() : length;
            }
        }
        for (int length = 1; length > 0; to -= length) {
            length = 0;
            for (var filler : FILLERS_BEHIND) {
                int start = to - filler.length();
                length = start >= from && words.startsWith(filler, start) ? filler.length() : length;
            }
        }
        return words.substring(from, to);
    }

    /** The words before the number without fillers; where there are none, the words behind it. */
    private static String quantity(String sentence, int start, String before, String after) {
        var words = YEAR.matcher(withoutFillers(before)).replaceFirst("").strip();
        if (!words.isEmpty()) {
            return words;
        }
        if (!after.isBlank()) {
            return after.strip();
        }
        int end = Math.max(0, start - before.length() - 1);
        int open = end > 0 && sentence.charAt(end) == ')' ? sentence.lastIndexOf('(', end) : -1;
        end = open > 0 ? open : end;
        int previous = clauseStart(sentence, end);
        return sentence.substring(previous, Math.max(previous, end)).strip();
    }
}
