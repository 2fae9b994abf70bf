package org.gongkai.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.gongkai.screening.Finding;
import org.gongkai.screening.Screener;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code gongkai screen} finds and misses on labelled texts, and how fast it is beside a single regular expression. */
public final class Screening {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int BYTES = 4_000_000;
    private static final int RUNS = 11;
    private static final int WARM_UP = 5;
    /** One pass as a plain filter would do it: identity numbers, mobiles, cards. */
    private static final Pattern SINGLE =
            Pattern.compile("(?<!\\d)(?:[1-9]\\d{16}[\\dXx]|1[3-9]\\d{9}|62\\d{14,17})(?!\\d)");

    private Screening() {}

    /** This part alone. */
    public static void main(String[] args) throws IOException {
        print(Path.of(args.length > 0 ? args[0] : ".").toAbsolutePath().normalize());
    }

    static void print(Path home) throws IOException {
        System.out.println("\n4. Screening");
        System.out.println("   invented texts of all kinds:");
        labelled(lines(home.resolve("screening/src/test/resources/org/gongkai/screening/field_texts.jsonl")));
        var corpus = home.resolve("../shared/corpus").normalize();
        if (!Files.exists(corpus.resolve("pii.jsonl"))) {
            System.out.println("   no labelled texts beside the repository; throughput on invented ones");
            throughput(List.of(INVENTED));
            return;
        }
        System.out.println("   texts beside the repository:");
        labelled(lines(corpus.resolve("pii.jsonl")));
        var passages = lines(corpus.resolve("excerpts.jsonl")).stream()
                .map(node -> node.get("text").asString())
                .toList();
        alarms(passages);
        throughput(passages);
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(MAPPER::readTree).toList();
    }

    /** Counts of one kind. */
    private static final class Count {
        private int hit;
        private int missed;
        private int wrong;
    }

    private static void labelled(List<JsonNode> texts) {
        var counts = new TreeMap<String, Count>();
        for (var line : texts) {
            var text = line.get("text").asString();
            var found = new ArrayList<>(Screener.standard().screen(text).stream()
                    .filter(Finding::personal)
                    .toList());
            for (var label : line.get("labels")) {
                if (label.get("personal").asBoolean()) {
                    var count = counts.computeIfAbsent(label.get("kind").asString(), k -> new Count());
                    if (found.removeIf(finding -> isSame(finding, label, text))) {
                        count.hit++;
                    } else {
                        count.missed++;
                        System.out.println("   missed " + line.get("id") + " " + label.get("text"));
                    }
                }
            }
            for (var finding : found) {
                counts.computeIfAbsent(finding.kind(), k -> new Count()).wrong++;
                System.out.println("   wrong " + line.get("id") + " " + finding.kind() + " " + finding.text());
            }
        }
        var all = new Count();
        counts.forEach((kind, count) -> {
            print(kind, count);
            all.hit += count.hit;
            all.missed += count.missed;
            all.wrong += count.wrong;
        });
        print("all", all);
    }

    private static boolean isSame(Finding finding, JsonNode label, String text) {
        return finding.kind().equals(label.get("kind").asString())
                && finding.startInCodePoints(text) == label.get("start").asInt()
                && finding.endInCodePoints(text) == label.get("end").asInt();
    }

    private static void print(String kind, Count count) {
        System.out.printf(
                "   %-16s precision %s (%d of %d), recall %s (%d of %d)%n",
                kind,
                rate(count.hit, count.hit + count.wrong),
                count.hit,
                count.hit + count.wrong,
                rate(count.hit, count.hit + count.missed),
                count.hit,
                count.hit + count.missed);
    }

    private static String rate(int part, int whole) {
        return whole == 0 ? "-" : "%.3f".formatted((double) part / whole);
    }

    private static void alarms(List<String> passages) {
        int characters = passages.stream().mapToInt(String::length).sum();
        var found = passages.stream()
                .flatMap(text -> Screener.standard().screen(text).stream())
                .toList();
        long personal = found.stream().filter(Finding::personal).count();
        found.forEach(finding -> System.out.println("   alarm " + finding.kind() + " " + finding.text()));
        System.out.printf(
                "   false alarms on %,d characters of reports: %d personal, %d in all; %.2f for 10,000 characters%n",
                characters, personal, found.size(), found.size() * 10_000.0 / characters);
    }

    private static void throughput(List<String> passages) {
        var text = new StringBuilder();
        for (int i = 0; text.length() * 3 < BYTES; i++) {
            text.append(passages.get(i % passages.size())).append('\n');
        }
        var all = text.toString();
        var passes = List.<ToIntFunction<String>>of(
                t -> (int) SINGLE.matcher(t).results().count(),
                t -> Screener.standard().withoutNames().screen(t).size(),
                t -> Screener.standard().screen(t).size());
        var speeds = speeds(all, passes);
        double single = speeds.get(0);
        double plain = speeds.get(1);
        double names = speeds.get(2);
        System.out.printf(
                "   one regular expression %.0f MB/s; without names %.0f MB/s, ratio %.2f (goal 0.3); with names %.0f MB/s, ratio %.2f%n",
                single, plain, plain / single, names, names / single);
    }

    /** Megabytes of UTF-8 for a second of processor time, the median of some rounds in turn, warmed up. */
    private static List<Double> speeds(String text, List<ToIntFunction<String>> passes) {
        double megabytes = text.getBytes(StandardCharsets.UTF_8).length / 1e6;
        var threads = ManagementFactory.getThreadMXBean();
        var speeds = passes.stream().map(pass -> new ArrayList<Double>()).toList();
        for (int run = -WARM_UP; run < RUNS; run++) {
            for (int i = 0; i < passes.size(); i++) {
                long start = threads.getCurrentThreadCpuTime();
                if (passes.get(i).applyAsInt(text) < 0) {
                    throw new IllegalStateException("no count");
                }
                if (run >= 0) {
                    speeds.get(i).add(megabytes / ((threads.getCurrentThreadCpuTime() - start) / 1e9));
                }
            }
        }
        return speeds.stream()
                .map(all -> all.stream().sorted().toList().get(RUNS / 2))
                .toList();
    }

    /** For machines without the corpus. */
    private static final String INVENTED = "云岭县青石镇2023年主动公开政府信息86条，其中公开栏34条。收到申请14件，按期答复13件。联系电话：0991-1234567。\n";
}
