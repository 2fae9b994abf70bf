package org.gongkai.office.catalogue.standards;

import java.util.HashMap;
import java.util.List;

/** What every row has to have, whatever file it came from. */
final class RowChecks {
    private static final int LONGEST = 4000;

    private RowChecks() {}

    static void check(List<StandardRow> rows, List<StandardProblem> problems) {
        var seen = new HashMap<String, Integer>();
        for (var row : rows) {
            blank(row, "LEVEL1", row.level1(), problems);
            blank(row, "LEVEL2", row.level2(), problems);
            blank(row, "ELEMENTS", row.elements(), problems);
            blank(row, "BASIS", row.basis(), problems);
            blank(row, "TIME", row.timeLimit(), problems);
            blank(row, "SUBJECT", row.subject(), problems);
            blank(row, "CHANNELS", row.channels(), problems);
            if (row.elements().length() > LONGEST || row.basis().length() > LONGEST) {
                problems.add(new StandardProblem(row.number(), "long", String.valueOf(LONGEST)));
            }
            var before = seen.putIfAbsent(row.level1() + "\n" + row.level2() + "\n" + row.elements(), row.number());
            if (before != null) {
                problems.add(new StandardProblem(row.number(), "duplicate", String.valueOf(before)));
            }
        }
    }

    private static void blank(StandardRow row, String heading, String text, List<StandardProblem> problems) {
        if (text.isBlank()) {
            problems.add(new StandardProblem(row.number(), "blank", Headings.label(heading)));
        }
    }
}
