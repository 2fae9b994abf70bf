package org.gongkai.office.ledger;

import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;

/** Months in words: {@code 1—3、7}. */
public final class Months {
    private Months() {}

    /** Runs are joined. */
    public static String of(Collection<Month> months) {
        var runs = new ArrayList<String>();
        var all = months.isEmpty() ? EnumSet.noneOf(Month.class) : EnumSet.copyOf(months);
        int first = 0;
        int last = 0;
        for (var month : all) {
            if (first > 0 && month.getValue() != last + 1) {
                runs.add(run(first, last));
                first = 0;
            }
            first = first == 0 ? month.getValue() : first;
            last = month.getValue();
        }
        if (first > 0) {
            runs.add(run(first, last));
        }
        return String.join("、", runs);
    }

    private static String run(int first, int last) {
        return first == last ? String.valueOf(first) : first + "—" + last;
    }
}
