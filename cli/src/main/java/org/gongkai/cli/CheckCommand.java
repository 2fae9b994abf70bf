package org.gongkai.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Checker;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.figures.Figures;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.rules.Rules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai report check}. */
@Command(
        name = "check",
        description = {"核对年度报告：表内勾稽、跨年衔接、文字与表格、格式。", "退出码：0 没有达到 --fail-on 的问题；1 有；2 有文件不能读取或者参数有误。"},
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    /** Output formats of findings and comparisons. */
    enum Format {
        TEXT,
        JSON,
        HTML
    }

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "报告文件、目录，或者 - 表示标准输入。")
    private List<String> files = List.of();

    @Option(names = "--previous", paramLabel = "FILE", description = "同一机关以前年度的报告，可以重复，用于跨年规则。")
    private List<String> previous = List.of();

    @Option(names = "--format", paramLabel = "text|json|html", description = "输出格式，默认 ${DEFAULT-VALUE}。")
    private Format format = Format.TEXT;

    @Option(names = "--lang", paramLabel = "zh|en", description = "语言，默认 ${DEFAULT-VALUE}。")
    private String lang = "zh";

    @Option(names = "--fail-on", paramLabel = "error|warning|never", description = "达到哪一级退出码为 1，默认 ${DEFAULT-VALUE}。")
    private FailOn failOn = FailOn.ERROR;

    @Option(names = "--only", paramLabel = "R20,R23", split = ",", description = "只用这些规则。")
    private List<String> only = List.of();

    @Option(names = "--due", paramLabel = "YYYY-MM-DD", description = "应当公布的最后一日，用于核对公布是否及时。")
    private @Nullable String due;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() {
        var locale = Locale.forLanguageTag(lang);
        var rules = rules();
        var dueDay = due();
        var earlier = previous.stream()
                .map(name -> Inputs.need(name, locale))
                .sorted(Comparator.comparing(r -> r.year() == null ? 0 : r.year()))
                .toList();
        var names = Inputs.files(files);
        if (names.isEmpty()) {
            throw new Problems.Refused(Words.in(locale).of("cli.no_reports"));
        }
        PrintWriter out = spec.commandLine().getOut();
        var output = switch (format) {
            case TEXT -> new TextFindings(out, locale);
            case JSON -> new JsonFindings(out, locale);
            case HTML -> new HtmlFindings(out, locale);
        };
        int worst = run(names, rules, earlier, dueDay, locale, output);
        out.flush();
        return worst;
    }

    private int run(
            List<String> names,
            List<ReportRule> rules,
            List<AnnualReport> earlier,
            @Nullable LocalDate dueDay,
            Locale locale,
            FindingsOutput output) {
        var checker = new Checker(rules);
        boolean failed = false;
        boolean unusable = false;
        int threads = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), names.size()));
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var window = new ArrayList<Future<Checked>>();
            int next = 0;
            var progress = new Progress(names.size());
            for (int done = 0; done < names.size(); done++) {
                // at most a few files a thread are in memory, however many there are
                while (next < names.size() && next < done + threads * 4) {
                    var name = names.get(next++);
                    window.add(pool.submit(() -> check(name, checker, earlier, dueDay, locale)));
                }
                var checked = result(window.remove(0));
                output.add(checked);
                unusable |= checked.report() == null;
                failed |= checked.findings().stream().anyMatch(f -> failOn.isReachedBy(f.severity()));
                progress.step();
            }
            progress.end();
            output.end();
        } finally {
            pool.shutdownNow();
        }
        return unusable ? Problems.UNUSABLE : failed ? 1 : 0;
    }

    private static Checked result(Future<Checked> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Checked check(
            String name, Checker checker, List<AnnualReport> earlier, @Nullable LocalDate due, Locale locale) {
        var read = Inputs.read(name, locale);
        var report = read.report();
        if (report == null) {
            return new Checked(name, null, List.of(), read.problem());
        }
        List<Finding> findings = checker.check(new CheckContext(report, Figures.of(report), earlier, due));
        return new Checked(name, report, findings, null);
    }

    private List<ReportRule> rules() {
        if (only.isEmpty()) {
            return Rules.all();
        }
        return only.stream()
                .map(id -> Rules.find(id.strip())
                        .orElseThrow(() -> new Problems.Refused(Words.text(
                                "cli.no_rule",
                                id,
                                String.join(
                                        ", ",
                                        Arrays.asList(Rules.all().stream()
                                                .map(r -> r.info().id())
                                                .toArray(String[]::new)))))))
                .distinct()
                .toList();
    }

    private @Nullable LocalDate due() {
        if (due == null) {
            return null;
        }
        try {
            return LocalDate.parse(due);
        } catch (DateTimeParseException e) {
            throw new Problems.Refused(Words.text("cli.bad_date", due));
        }
    }
}
