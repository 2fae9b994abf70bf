package org.gongkai.report.check.years;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.ReportFormat;
import org.gongkai.report.model.TableKind;

/** Reports of consecutive years, the checked one with the year before it. */
final class Pairs {
    /** Two reports whose years follow one another. */
    record Pair(AnnualReport last, AnnualReport now) {
        boolean bothIn(ReportFormat format) {
            return last.formats().get(TableKind.PROACTIVE) == format
                    && now.formats().get(TableKind.PROACTIVE) == format;
        }
    }

    private Pairs() {}

    static List<Pair> of(CheckContext context) {
        var pairs = new ArrayList<Pair>();
        context.previous().ifPresent(last -> pairs.add(new Pair(last, context.report())));
        pairs.sort(Comparator.comparing(p -> String.valueOf(p.now().year())));
        return pairs;
    }
}
