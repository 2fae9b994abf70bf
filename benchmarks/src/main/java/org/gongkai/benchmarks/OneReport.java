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
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Reading and checking a web page against jsoup parsing the same bytes; an operation takes all pages of a set once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OneReport {
    private static final double GOAL = 3;

    /** Which pages. */
    @Param({"corpus", "invented"})
    public String set = "invented";

    /** Folder of the repository. */
    @Param(".")
    public String home = ".";

    private final Checker checker = new Checker(Rules.all());
    private List<byte[]> pages = List.of();
    private List<AnnualReport> reports = List.of();
    private List<Figures> figures = List.of();

    @Setup
    public void load() throws Exception {
        pages = set.equals("corpus") ? Samples.corpus(Path.of(home)) : Samples.invented();
        reports = new ArrayList<>();
        for (var page : pages) {
            reports.add(new ReportReader().read("page", page));
        }
        figures = reports.stream().map(Figures::of).toList();
    }

    @Benchmark
    public void a_jsoup(Blackhole hole) throws Exception {
        for (var page : pages) {
            hole.consume(Jsoup.parse(new ByteArrayInputStream(page), null, ""));
        }
    }

    /** As the reader needs it: with the source line of each element. */
    @Benchmark
    public void b_parse(Blackhole hole) {
        for (var page : pages) {
            var parser = Parser.htmlParser().setTrackPosition(true);
            hole.consume(Jsoup.parse(new String(page, StandardCharsets.UTF_8), "", parser));
        }
    }

    @Benchmark
    public void c_read(Blackhole hole) throws Exception {
        for (var page : pages) {
            hole.consume(new ReportReader().read("page", page));
        }
    }

    @Benchmark
    public void d_figures(Blackhole hole) {
        reports.forEach(report -> hole.consume(Figures.of(report)));
    }

    @Benchmark
    public void e_rules(Blackhole hole) {
        for (int i = 0; i < reports.size(); i++) {
            hole.consume(checker.check(new CheckContext(reports.get(i), figures.get(i), List.of(), null)));
        }
    }

    @Benchmark
    public void f_all(Blackhole hole) throws Exception {
        for (var page : pages) {
            var report = new ReportReader().read("page", page);
            hole.consume(checker.check(new CheckContext(report, Figures.of(report), List.of(), null)));
        }
    }

    static void print(Path home) throws Exception {
        System.out.println("\n1. Reading and checking a web page, as a ratio to jsoup parsing the same bytes");
        boolean corpus = !Samples.corpus(home).isEmpty();
        if (!corpus) {
            System.out.println("   (no corpus beside the repository: invented pages only)");
        }
        var options = new OptionsBuilder()
                .include(OneReport.class.getName())
                .param("set", corpus ? new String[] {"corpus", "invented"} : new String[] {"invented"})
                .param("home", home.toString())
                .forks(1)
                .jvmArgs("-Xmx512m")
                .warmupIterations(4)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2))
                .verbosity(VerboseMode.SILENT)
                .build();
        Map<String, Map<Character, Double>> sets = new TreeMap<>();
        for (var result : new Runner(options).run()) {
            var name = result.getPrimaryResult().getLabel();
            sets.computeIfAbsent(result.getParams().getParam("set"), s -> new TreeMap<>())
                    .put(name.charAt(0), result.getPrimaryResult().getScore());
        }
        for (var entry : sets.entrySet()) {
            print(entry.getKey(), entry.getValue(), home);
        }
    }

    private static void print(String set, Map<Character, Double> times, Path home) throws Exception {
        int count = set.equals("corpus")
                ? Samples.corpus(home).size()
                : Samples.invented().size();
        double jsoup = times.getOrDefault('a', 0.0);
        double parse = times.getOrDefault('b', 0.0);
        double read = times.getOrDefault('c', 0.0);
        double all = times.getOrDefault('f', 0.0);
        System.out.printf(
                "   %s (%d pages): %.0f us a page, jsoup alone %.0f us: ratio %.2f (goal: at most %.0f)%n",
                set, count, all / count, jsoup / count, all / jsoup, GOAL);
        System.out.printf(
                "      of which parse %.2f, extract %.2f, figures %.2f, rules %.2f%n",
                parse / jsoup,
                (read - parse) / jsoup,
                times.getOrDefault('d', 0.0) / jsoup,
                times.getOrDefault('e', 0.0) / jsoup);
    }
}
