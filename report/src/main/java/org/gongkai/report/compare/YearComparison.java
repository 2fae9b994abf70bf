package org.gongkai.report.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Checker;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.Message;
import org.gongkai.report.figures.Figures;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.ReadProblem;
import org.gongkai.report.model.TableKind;
import org.gongkai.report.rules.Rules;

/**
 * 跨年对比: the years of one body side by side.
 *
 * @param reports oldest first
 * @param gaps the years missing between the first and the last
 * @param notes what to know before reading the figures
 * @param cells every statutory cell of the formats used
 * @param findings of R10-R16, year by year; a year without findings is not listed
 * @param repetitions the text of each report against that of the one before
 */
public record YearComparison(
        List<AnnualReport> reports,
        List<Integer> gaps,
        List<Message> notes,
        List<CellHistory> cells,
        List<YearFindings> findings,
        List<Repetition> repetitions)
        implements Comparison {
    private static final Set<String> ACROSS_YEARS = Set.of("R10", "R11", "R12", "R13", "R14", "R15", "R16");

    /** The findings in the report of a year. */
    public record YearFindings(int year, List<Finding> findings) {
        public YearFindings {
            findings = List.copyOf(findings);
        }
    }

    /** Text taken over from one report into the next. */
    public record Repetition(int from, int to, Likeness likeness, List<RepeatedSentence> sentences) {
        public Repetition {
            sentences = List.copyOf(sentences);
        }
    }

    public YearComparison {
        reports = List.copyOf(reports);
        gaps = List.copyOf(gaps);
        notes = List.copyOf(notes);
        cells = List.copyOf(cells);
        findings = List.copyOf(findings);
        repetitions = List.copyOf(repetitions);
    }

    static YearComparison of(List<AnnualReport> unordered) {
        var reports = unordered.stream()
                .sorted(Comparator.comparing(YearComparison::yearOf))
                .toList();
        var gaps = gaps(reports);
        return new YearComparison(
                reports,
                gaps,
                notes(reports, gaps),
                CellHistories.of(reports),
                findings(reports),
                repetitions(reports));
    }

    /** The year of a report that is compared; only reports that name theirs are. */
    public static int yearOf(AnnualReport report) {
        return Objects.requireNonNull(report.year());
    }

    private static List<Integer> gaps(List<AnnualReport> reports) {
        var years = reports.stream().map(YearComparison::yearOf).collect(Collectors.toSet());
        int last = yearOf(reports.get(reports.size() - 1));
        return IntStream.range(yearOf(reports.get(0)), last)
                .filter(year -> !years.contains(year))
                .boxed()
                .toList();
    }

    private static List<Message> notes(List<AnnualReport> reports, List<Integer> gaps) {
        var notes = new ArrayList<Message>();
        notes.add(Message.of("compare.note.first", yearOf(reports.get(0)) + ""));
        gaps.forEach(year -> notes.add(Message.of("compare.note.gap", year + "")));
        for (int i = 1; i < reports.size(); i++) {
            var last = reports.get(i - 1);
            var now = reports.get(i);
            for (var table : TableKind.values()) {
                if (table != TableKind.DISPUTES && last.layoutFormat(table) != now.layoutFormat(table)) {
                    notes.add(Message.of(
                            "compare.note.format_" + table.id(),
                            yearOf(last) + "",
                            last.layoutFormat(table).year() + "",
                            yearOf(now) + "",
                            now.layoutFormat(table).year() + ""));
                }
            }
        }
        for (var report : reports) {
            report.problems().stream()
                    .filter(problem -> problem.code().equals("table_missing"))
                    .map(ReadProblem::args)
                    .forEach(table -> notes.add(
                            Message.of("compare.note.missing_table", yearOf(report) + "", String.join("", table))));
        }
        var names = reports.stream().map(BodyName::of).distinct().collect(Collectors.joining("、"));
        if (names.contains("、")) {
            notes.add(Message.of("compare.note.names", names));
        }
        return notes;
    }

    private static List<YearFindings> findings(List<AnnualReport> reports) {
        var checker = new Checker(Rules.all().stream()
                .filter(rule -> ACROSS_YEARS.contains(rule.info().id()))
                .toList());
        return reports.stream()
                .map(report -> new YearFindings(
                        yearOf(report), checker.check(new CheckContext(report, Figures.of(report), reports, null))))
                .filter(year -> !year.findings().isEmpty())
                .toList();
    }

    private static List<Repetition> repetitions(List<AnnualReport> reports) {
        var texts = reports.stream().map(OwnText::of).toList();
        return IntStream.range(1, reports.size())
                .mapToObj(i -> new Repetition(
                        yearOf(reports.get(i - 1)),
                        yearOf(reports.get(i)),
                        Likeness.between(texts.get(i - 1), texts.get(i)),
                        SentenceMatcher.match(texts.get(i - 1), texts.get(i))))
                .toList();
    }
}
