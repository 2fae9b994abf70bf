package org.gongkai.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tables in running text: lines of cells parted by bars, tabs, commas or wide spaces, below a line of headers. */
final class TextTables {
    private static final List<Pattern> SEPARATORS = List.of(
            Pattern.compile("[|｜│]"),
            Pattern.compile("\t"),
            Pattern.compile("[,，;；]"),
            Pattern.compile(" {2,64}|　"),
            Pattern.compile(" "));
    private static final long WORDS = Word.mask(
            Word.LABEL_NAME,
            Word.LABEL_ID,
            Word.LABEL_MOBILE,
            Word.LABEL_PHONE,
            Word.LABEL_HOME,
            Word.LABEL_CARD,
            Word.LABEL_ACCOUNT,
            Word.LABEL_ADDRESS,
            Word.LABEL_RESIDENCE,
            Word.LABEL_BIRTH,
            Word.LABEL_SOCIAL,
            Word.LABEL_MEDICAL,
            Word.LABEL_DISABILITY_CARD,
            Word.LABEL_BENEFIT_CARD,
            Word.LABEL_DRIVER,
            Word.LABEL_STUDENT,
            Word.LABEL_HOUSEHOLD,
            Word.LABEL_PASSPORT,
            Word.LABEL_PERMIT,
            Word.LABEL_OFFICER,
            Word.LABEL_PLATE,
            Word.LABEL_EMAIL,
            Word.ILLNESS,
            Word.DISABILITY);
    private static final int FEWEST_HEADERS = 2;
    private static final int LONGEST_LINE = 2000;

    private TextTables() {}

    private record Line(int start, String text) {}

    private record Cells(List<String> texts, List<Integer> starts) {}

    /** The findings that only the columns of the tables in a text show. */
    static List<Finding> screen(Reading reading, Screener cells) {
        var findings = new ArrayList<Finding>();
        int end = 0;
        for (int start : headers(reading)) {
            if (start >= end) {
                end = tableAt(reading.original(), start, cells, findings);
            }
        }
        return findings;
    }

    /** Where lines begin that hold at least two words of headers. */
    private static List<Integer> headers(Reading reading) {
        var starts = new ArrayList<Integer>();
        var text = reading.original();
        int lineStart = 0;
        int lineEnd = -1;
        int words = 0;
        for (int hit = 0; hit < reading.hits().size(); hit++) {
            if (!reading.hits().is(hit, WORDS)) {
                continue;
            }
            int place = reading.text().origin(reading.hits().start(hit));
            if (place > lineEnd) {
                lineStart = text.lastIndexOf('\n', place) + 1;
                int newLine = text.indexOf('\n', place);
                lineEnd = newLine < 0 ? text.length() : newLine;
                words = 0;
            }
            if (++words == FEWEST_HEADERS && lineEnd - lineStart <= LONGEST_LINE && lineEnd < text.length()) {
                starts.add(lineStart);
            }
        }
        return starts;
    }

    /** Screens the table that begins with this line, if one does, and says where it ends. */
    private static int tableAt(String text, int start, Screener cells, List<Finding> findings) {
        var separator = separatorOfHeaders(text.substring(start, text.indexOf('\n', start)));
        if (separator == null) {
            return start;
        }
        var lines = new ArrayList<Line>();
        int width = 0;
        for (int at = start; at < text.length(); ) {
            int newLine = text.indexOf('\n', at);
            int end = newLine < 0 ? text.length() : newLine;
            if (end - at > LONGEST_LINE) {
                break;
            }
            var line = text.substring(at, end);
            int count = cells(line, separator).texts().size();
            width = at == start ? count : width;
            if (!line.isBlank() && (count < Math.max(2, width - 1) || count > width + 1)) {
                break;
            }
            if (!line.isBlank()) {
                lines.add(new Line(at, line));
            }
            at = end + 1;
        }
        table(lines, separator, cells, findings);
        var last = lines.get(lines.size() - 1);
        return last.start() + last.text().length();
    }

    private static @org.jspecify.annotations.Nullable Pattern separatorOfHeaders(String line) {
        for (var separator : SEPARATORS) {
            long headers = cells(line, separator).texts().stream()
                    .filter(cell -> ColumnRules.ofHeader(cell).isPresent())
                    .count();
            if (headers >= FEWEST_HEADERS) {
                return separator;
            }
        }
        return null;
    }

    private static void table(List<Line> lines, Pattern separator, Screener screener, List<Finding> findings) {
        var rows = lines.stream().map(line -> cells(line.text(), separator)).toList();
        var found = Tables.screen(rows.stream().map(Cells::texts).toList(), screener);
        for (var cell : found.cells()) {
            int start = lines.get(cell.row()).start()
                    + rows.get(cell.row()).starts().get(cell.column());
            findings.add(cell.finding().movedBy(start));
        }
    }

    private static Cells cells(String line, Pattern separator) {
        var texts = new ArrayList<String>();
        var starts = new ArrayList<Integer>();
        var matcher = separator.matcher(line);
        int start = line.length() - line.stripLeading().length();
        boolean bars = line.strip().startsWith("|");
        while (matcher.find(Math.min(start, line.length()))) {
            if (!(bars
                    && texts.isEmpty()
                    && line.substring(start, matcher.start()).isBlank())) {
                texts.add(line.substring(start, matcher.start()));
                starts.add(start);
            } else {
                bars = false;
            }
            start = matcher.end();
        }
        if (start < line.length() && !line.substring(start).isBlank()) {
            texts.add(line.substring(start));
            starts.add(start);
        }
        return new Cells(texts, starts);
    }
}
