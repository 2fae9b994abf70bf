package org.gongkai.screening.files;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;

/** How the cells of a workbook show numbers: an identity number or a date is read as people see it. */
final class NumberFormats {
    private static final String GENERAL = "General";
    private static final BigDecimal LONGEST = new BigDecimal("1e25");

    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();

    void read(Parts parts, String name) throws IOException {
        boolean inCells = false;
        try (var in = parts.stream(name)) {
            for (var xml = Xml.of(in); xml.next(); ) {
                if (xml.isStart("numFmt")) {
                    codes.put(xml.number("numFmtId", 0), xml.attribute("formatCode"));
                } else if (!xml.isText() && xml.name().equals("cellXfs")) {
                    inCells = xml.isStart();
                } else if (inCells && xml.isStart("xf")) {
                    styles.add(xml.number("numFmtId", 0));
                }
            }
        }
    }

    /** As shown; a whole number that would be shown cut, blank or as a power in full. */
    String shown(String value, int style) {
        int id = style >= 0 && style < styles.size() ? styles.get(style) : 0;
        var builtin = id < 0 || id > 163 ? null : BuiltinFormats.getBuiltinFormat(id);
        return shown(value, id, codes.getOrDefault(id, builtin == null ? GENERAL : builtin));
    }

    String shown(String value, int id, String code) {
        try {
            var number = new BigDecimal(value.strip());
            boolean whole = number.abs().compareTo(LONGEST) < 0
                    && number.scale() < 50
                    && number.stripTrailingZeros().scale() <= 0;
            if (whole && (code.equals(GENERAL) || code.equals("@"))) {
                return number.toBigInteger().toString();
            }
            var shown = formatter.formatRawCellContents(number.doubleValue(), id, code);
            boolean lost = shown.isBlank() || shown.indexOf('E') >= 0 || shown.indexOf('#') >= 0;
            return lost && whole ? number.toBigInteger().toString() : lost ? value : shown;
        } catch (RuntimeException e) { // no number after all, or a format the library does not know
            return value;
        }
    }
}
