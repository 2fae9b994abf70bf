package org.gongkai.report.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.form.FormRules;
import org.gongkai.report.check.tables.TableRules;
import org.gongkai.report.check.text.TextRules;
import org.gongkai.report.check.years.YearRules;

/** The rules of the annual report, ordered by id. */
public final class Rules {
    private static final List<ReportRule> ALL = Stream.of(
                    TableRules.all(), YearRules.all(), TextRules.all(), FormRules.all())
            .flatMap(List::stream)
            .sorted(Comparator.comparing(rule -> rule.info().id()))
            .toList();

    private Rules() {}

    public static List<ReportRule> all() {
        return ALL;
    }

    /** The rule with this id; a sub-rule's id such as {@code R20.granted} finds its rule. */
    public static Optional<ReportRule> find(String id) {
        var main = id.contains(".") ? id.substring(0, id.indexOf('.')) : id;
        return ALL.stream().filter(rule -> rule.info().id().equals(main)).findFirst();
    }
}
