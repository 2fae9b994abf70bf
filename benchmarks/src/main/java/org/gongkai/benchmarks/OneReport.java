package org.gongkai.benchmarks;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Checker;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.figures.Figures;
import org.gongkai.report.read.PageSteps;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.rules.Rules;
import org.jsoup.Jsoup;

/**
 * Reading and checking a web page against jsoup parsing the same bytes, and where the rest goes. In each round every page
 * is parsed by jsoup alone, read and checked as the command does it, and read and checked step by step, so that the load
 * of the machine and the warmth of the program are the same for all; the median of the rounds after the warm-up counts.
 */
public final class OneReport {
    private static final double GOAL = 3;
    private static final int WARM_UP = 120;
    private static final int ROUNDS = 81;
    private static final int NAMED_RULES = 8;
    private static final String JSOUP = "jsoup";
    private static final String WHOLE = "whole";
    private static final List<String> READING = List.of("decode", "parse", "blocks", "extract", "figures");
    private static final List<ReportRule> RULES = Rules.all();
    private static final Checker CHECKER = new Checker(RULES);

    /** A page with its times. */
    private static final class Page {
        private final byte[] bytes;
        private final Laps laps = new Laps();

        Page(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    private OneReport() {}

    /** Starts the measurement in a process of its own, with the garbage collector and the memory of the command. */
    static void print(Path home) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Xbatch", // compiled at once: the warm-up does not depend on how busy the machine is
                "-cp",
                System.getProperty("java.class.path"),
                OneReport.class.getName(),
                home.toString());
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("the measurement ended with " + code);
        }
    }

    /** This part alone, with the folder of the repository. */
    public static void main(String[] args) throws Exception {
        var home = Path.of(args.length > 0 ? args[0] : ".").toAbsolutePath().normalize();
        System.out.println("\n1. Reading and checking a web page, as a ratio to jsoup parsing the same bytes");
        System.out.printf(
                Locale.ROOT, "   (processor time, medians of %d rounds after %d to warm up)%n", ROUNDS, WARM_UP);
        Map<String, List<Page>> sets = new LinkedHashMap<>();
        for (var set : Samples.sets(home)) {
            var pages = new ArrayList<Page>();
            for (var bytes : Samples.pages(home, set)) {
                pages.add(new Page(bytes));
            }
            sets.put(set, pages);
        }
        if (sets.size() == 1) {
            System.out.println("   (no corpus beside the repository: invented pages only)");
        }
        var all = sets.values().stream().flatMap(List::stream).toList();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (var page : all) {
                if (round == 0) {
                    page.laps.clear();
                }
                jsoup(page);
                whole(page);
                steps(page);
            }
        }
        sets.forEach(OneReport::print);
    }

    private static void jsoup(Page page) throws Exception {
        page.laps.start();
        if (Jsoup.parse(new ByteArrayInputStream(page.bytes), null, "").childNodeSize() == 0) {
            throw new IllegalStateException("nothing parsed");
        }
        page.laps.lap(JSOUP);
    }

    private static void whole(Page page) throws Exception {
        page.laps.start();
        var report = new ReportReader().read("page", page.bytes);
        CHECKER.check(new CheckContext(report, Figures.of(report), List.of(), null));
        page.laps.lap(WHOLE);
    }

    private static void steps(Page page) throws Exception {
        var laps = page.laps;
        laps.start();
        var reading = new PageSteps(page.bytes);
        reading.decode();
        laps.lap("decode");
        reading.parse();
        laps.lap("parse");
        reading.gather();
        laps.lap("blocks");
        var report = reading.extract();
        laps.lap("extract");
        var figures = Figures.of(report);
        laps.lap("figures");
        var context = new CheckContext(report, figures, List.of(), null);
        var findings = new ArrayList<Finding>();
        for (var rule : RULES) {
            rule.check(context).forEach(findings::add);
            laps.lap(rule.info().id());
        }
    }

    private static void print(String set, List<Page> pages) {
        Map<String, Double> times = new LinkedHashMap<>();
        pages.forEach(page -> page.laps.medians().forEach((step, time) -> times.merge(step, time, Double::sum)));
        double jsoup = times.getOrDefault(JSOUP, 0.0);
        double whole = times.getOrDefault(WHOLE, 0.0) / jsoup;
        System.out.printf(
                Locale.ROOT,
                "   %s, %d: jsoup alone %.0f us; ratio %.2f (goal: at most %.0f)%n",
                set,
                pages.size(),
                jsoup / pages.size(),
                whole,
                GOAL);
        times.keySet().removeAll(List.of(JSOUP, WHOLE));
        times.replaceAll((step, time) -> time / jsoup);
        double steps = times.values().stream().mapToDouble(Double::doubleValue).sum();
        var rules = times.entrySet().stream()
                .filter(e -> !READING.contains(e.getKey()))
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .toList();
        System.out.printf(
                Locale.ROOT,
                "      reading: %s; rules %.2f; between them %.2f%n",
                READING.stream().map(step -> shown(step, times)).collect(Collectors.joining(", ")),
                sum(rules),
                whole - steps);
        System.out.printf(
                Locale.ROOT,
                "      rules: %s; the other %d %.2f%n",
                rules.stream()
                        .limit(NAMED_RULES)
                        .map(rule -> shown(rule.getKey(), times))
                        .collect(Collectors.joining(", ")),
                rules.size() - NAMED_RULES,
                sum(rules.subList(NAMED_RULES, rules.size())));
    }

    private static double sum(List<Map.Entry<String, Double>> steps) {
        return steps.stream().mapToDouble(Map.Entry::getValue).sum();
    }

    private static String shown(String step, Map<String, Double> ratios) {
        return String.format(Locale.ROOT, "%s %.2f", step, ratios.getOrDefault(step, 0.0));
    }
}
