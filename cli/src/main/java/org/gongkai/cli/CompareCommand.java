package org.gongkai.cli;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.Severity;
import org.gongkai.report.compare.Comparison;
import org.gongkai.report.compare.NotComparable;
import org.gongkai.report.compare.SiblingMap;
import org.gongkai.report.compare.YearComparison;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai report compare}. */
@Command(
        name = "compare",
        description = {
            "对比年度报告：同一机关的几个年度（逐格变化、跨年衔接、文字重复），或者同一年度的几个机关（文字雷同情况）。",
            "文件次序不限，是哪一种由报告的机关和年度决定。",
            "退出码：0 没有达到 --fail-on 的问题；1 有（高度雷同按警告计）；2 有文件不能读取或者参数有误。"
        },
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "报告文件或者目录，合计两份以上。")
    private List<String> files = List.of();

    @Option(names = "--format", paramLabel = "text|json|html", description = "输出格式，默认 ${DEFAULT-VALUE}。")
    private CheckCommand.Format format = CheckCommand.Format.TEXT;

    @Option(names = "--all", description = "列出全部格子（包括各年都是 0 的）、全部重复的句子和全部机关。")
    private boolean all;

    @Option(names = "--fail-on", paramLabel = "error|warning|never", description = "达到哪一级退出码为 1，默认 ${DEFAULT-VALUE}。")
    private FailOn failOn = FailOn.ERROR;

    @Option(names = "--lang", paramLabel = "zh|en", description = "语言，默认 ${DEFAULT-VALUE}。")
    private String lang = "zh";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() {
        var locale = Locale.forLanguageTag(lang);
        var reads = Inputs.readAll(Inputs.files(files), locale);
        var unreadable = reads.stream().filter(read -> read.report() == null).toList();
        var comparison = comparison(reads, unreadable, locale);
        var out = spec.commandLine().getOut();
        var extent = new Extent(all);
        if (comparison instanceof YearComparison years) {
            switch (format) {
                case TEXT -> new YearsText(out, locale, extent).print(years, unreadable);
                case JSON -> new YearsJson(out, locale).print(years, unreadable);
                case HTML -> new YearsHtml(out, locale, extent).print(years, unreadable);
            }
        } else if (comparison instanceof SiblingMap siblings) {
            switch (format) {
                case TEXT -> new SiblingsText(out, locale, extent).print(siblings, unreadable);
                case JSON -> new SiblingsJson(out, locale, extent).print(siblings, unreadable);
                case HTML -> new SiblingsHtml(out, locale, extent).print(siblings, unreadable);
            }
        }
        out.flush();
        if (!unreadable.isEmpty()) {
            return Problems.UNUSABLE;
        }
        return severities(comparison).anyMatch(failOn::isReachedBy) ? 1 : 0;
    }

    private static Comparison comparison(List<Inputs.Read> reads, List<Inputs.Read> unreadable, Locale locale) {
        try {
            return Comparison.of(reads.stream()
                    .map(Inputs.Read::report)
                    .filter(Objects::nonNull)
                    .toList());
        } catch (NotComparable e) {
            var lines = unreadable.stream()
                    .map(read -> Words.in(locale).of("check.unreadable") + " " + read.name() + ": " + read.problem());
            throw new Problems.Refused(Stream.concat(lines, Stream.of(Problems.sentence(e.problem(), locale)))
                    .collect(Collectors.joining(System.lineSeparator())));
        }
    }

    private static Stream<Severity> severities(Comparison comparison) {
        if (comparison instanceof YearComparison years) {
            return Stream.concat(
                    years.findings().stream()
                            .flatMap(y -> y.findings().stream())
                            .map(Finding::severity),
                    years.repetitions().stream().map(r -> Copying.severity(r.likeness())));
        }
        return ((SiblingMap) comparison)
                .pairs().stream().map(SiblingMap.Pair::likeness).map(Copying::severity);
    }
}
