package org.gongkai.report.read;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.Origin;

/** What a cell says: a number, nothing, or something that is not read. */
final class CellText {
    private static final Set<String> BLANKS =
            Set.of("", "/", "\\", "-", "--", "—", "——", "–", "一", "无", "無", "－", "／", "∕");
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?)(\\d{1,3}(?:,\\d{3})+|\\d{1,18})(\\.\\d{1,12})?(\\p{L}{0,3})");
    private static final Pattern CHANGE = Pattern.compile("(增加?|新增|减少?)\\s*(\\d+[项件]?)");
    private static final Set<String> UNITS = Set.of("", "件", "项", "个", "份", "条", "宗", "件次", "元", "万元", "人民币");

    private static final int MOST_SHOWN = 200;

    private CellText() {}

    /**
     * @param printedUnit whether the cell may name 元 or 万元 itself or through its column's heading
     * @param columnUnit unit of the column's heading, empty where it has none
     */
    static Cell read(String raw, Origin origin, boolean printedUnit, String columnUnit) {
        if (isBlank(raw)) {
            return new Cell.Blank(raw, origin);
        }
        if (isPlain(raw)) {
            return new Cell.Value(
                    new BigDecimal(raw), printedUnit && !columnUnit.isEmpty() ? columnUnit : null, raw, origin);
        }
        var match = NUMBER.matcher(folded(raw));
        if (!match.matches() || !UNITS.contains(match.group(4))) {
            return new Cell.Unread(shown(raw), origin);
        }
        var unit = match.group(4);
        boolean money = unit.equals("元") || unit.equals("万元");
        if (money && !printedUnit && !unit.equals(columnUnit)) {
            return new Cell.Unread(shown(raw), origin);
        }
        var decimals = match.group(3) == null ? "" : match.group(3);
        var number = new BigDecimal(match.group(1) + match.group(2).replace(",", "") + decimals);
        var named = !printedUnit ? null : money ? unit : columnUnit.isEmpty() ? null : columnUnit;
        return new Cell.Value(number, named, raw, origin);
    }

    /** 本年增/减: signed, the sign also as a word (减44, 增加5). */
    static Cell change(String raw, Origin origin) {
        var words = CHANGE.matcher(raw);
        if (!words.matches()) {
            return read(raw, origin, false, "");
        }
        var number = read((words.group(1).startsWith("减") ? "-" : "") + words.group(2), origin, false, "");
        return number instanceof Cell.Value value ? new Cell.Value(value.amount(), null, raw, origin) : number;
    }

    static boolean isChange(String raw) {
        return CHANGE.matcher(raw).matches();
    }

    /** Digits and nothing else, as most cells are. */
    private static boolean isPlain(String raw) {
        int i = 0;
        while (i < raw.length() && raw.charAt(i) >= '0' && raw.charAt(i) <= '9') {
            i++;
        }
        return i > 0 && i == raw.length() && i <= 18;
    }

    /** What is kept of a cell that is not read, which may be a whole chapter. */
    static String shown(String raw) {
        return raw.length() <= MOST_SHOWN ? raw : raw.substring(0, MOST_SHOWN) + "…";
    }

    static boolean isBlank(String raw) {
        return BLANKS.contains(raw);
    }

    /** Whether a cell can only be a value cell: a number or a sign for nothing, not a label. */
    static boolean isNumber(String raw) {
        return isPlain(raw) || beginsNumber(raw) && NUMBER.matcher(folded(raw)).matches();
    }

    /** Whether a number may follow: most cells that are none are labels, which need not be tried as one. */
    private static boolean beginsNumber(String raw) {
        char first = raw.isEmpty() ? 'x' : Labels.fold(raw.charAt(0));
        return first < 'A' || first == '−' || first == '–' || first == '\u3000';
    }

    private static String folded(String raw) {
        var out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = Labels.fold(raw.charAt(i));
            if (c == '−' || c == '–') {
                out.append('-');
            } else if (c != ' ' && c != '\u3000') {
                out.append(c);
            }
        }
        return out.toString();
    }
}
