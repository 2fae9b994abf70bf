package org.gongkai.benchmarks;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Checker;
import org.gongkai.report.figures.Figures;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.rules.Rules;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Reading and checking a web page against jsoup parsing the same bytes; the pages of a set take turns. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OneReport {
    private static final double GOAL = 3;

    /** Which pages. */
    @Param(Samples.INVENTED)
    public String set = Samples.INVENTED;

    /** Folder of the repository. */
    @Param(".")
    public String home = ".";

    private final Checker checker = new Checker(Rules.all());
    private final List<AnnualReport> reports = new ArrayList<>();
    private final List<Figures> figures = new ArrayList<>();
    private List<byte[]> pages = List.of();
    private int turn;

    @Setup
    public void load() throws Exception {
        pages = Samples.pages(Path.of(home), set);
        for (var page : pages) {
            var report = new ReportReader().read("page", page);
            reports.add(report);
            figures.add(Figures.of(report));
        }
    }

    private int next() {
        turn = (turn + 1) % pages.size();
        return turn;
    }

    @Benchmark
    public Object a_jsoup() throws Exception {
        return Jsoup.parse(new ByteArrayInputStream(pages.get(next())), null, "");
    }

    /** As the reader needs it: with the source line of each element. */
    @Benchmark
    public Object b_parse() {
        var parser = Parser.htmlParser().setTrackPosition(true);
        return Jsoup.parse(new String(pages.get(next()), StandardCharsets.UTF_8), "", parser);
    }

    @Benchmark
    public Object c_read() throws Exception {
        return new ReportReader().read("page", pages.get(next()));
    }

    @Benchmark
    public Object d_figures() {
        return Figures.of(reports.get(next()));
    }

    @Benchmark
    public Object e_rules() {
        int at = next();
        return checker.check(new CheckContext(reports.get(at), figures.get(at), List.of(), null));
    }

    @Benchmark
    public Object f_all() throws Exception {
        var report = new ReportReader().read("page", pages.get(next()));
        return checker.check(new CheckContext(report, Figures.of(report), List.of(), null));
    }

    static void print(Path home) throws Exception {
        System.out.println(
                "\n1. Reading and checking a web page, as a ratio to jsoup parsing the same bytes (medians)");
        var sets = Samples.sets(home);
        if (sets.size() == 1) {
            System.out.println("   (no corpus beside the repository: invented pages only)");
        }
        var options = new OptionsBuilder()
                .include(OneReport.class.getName())
                .param("set", sets.toArray(String[]::new))
                .param("home", home.toString())
                .forks(1)
                .jvmArgs("-Xmx512m", "-XX:+UseSerialGC", "-Dsun.misc.unsafe.memory.access=allow")
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(4)
                .measurementTime(TimeValue.seconds(2))
                .verbosity(VerboseMode.SILENT)
                .build();
        Map<String, Map<Character, Double>> times = new TreeMap<>();
        for (var result : new Runner(options).run()) {
            var name = result.getPrimaryResult().getLabel();
            times.computeIfAbsent(result.getParams().getParam("set"), s -> new TreeMap<>())
                    .put(
                            name.charAt(0),
                            result.getPrimaryResult().getStatistics().getPercentile(50));
        }
        times.forEach(OneReport::print);
    }

    private static void print(String set, Map<Character, Double> times) {
        double jsoup = times.getOrDefault('a', 0.0);
        double parse = times.getOrDefault('b', 0.0);
        double read = times.getOrDefault('c', 0.0);
        double all = times.getOrDefault('f', 0.0);
        System.out.printf(
                "   %s: %.0f us, jsoup alone %.0f us: ratio %.2f (goal: at most %.0f)%n",
                set, all, jsoup, all / jsoup, GOAL);
        System.out.printf(
                "      of which parse %.2f, extract %.2f, figures %.2f, rules %.2f%n",
                parse / jsoup,
                (read - parse) / jsoup,
                times.getOrDefault('d', 0.0) / jsoup,
                times.getOrDefault('e', 0.0) / jsoup);
    }
}
