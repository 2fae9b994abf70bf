package org.gongkai.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.apache.commons.io.FileUtils;
import org.gongkai.office.portal.search.LuceneIndex;
import org.gongkai.office.portal.search.SearchDocument;
import org.gongkai.office.portal.search.SearchIndex;
import org.gongkai.office.portal.search.SearchQuery;
import org.gongkai.office.portal.search.SearchQuery.Filters;
import org.gongkai.office.portal.search.SearchQuery.Order;
import org.gongkai.office.portal.search.SearchWords;

/**
 * The search of the portal without its pages and its database: how fast items go in, how fast questions are answered with
 * facets and highlighting by one client in this process, and whether every title is found first by its own words.
 */
public final class Search {
    /** What takes a few minutes; the goal is for 200,000. */
    private static final int[] SIZES = {10_000, 30_000};

    private static final int BATCH = 500;
    /** Until the compiler of the machine has done its work. */
    private static final int WARM_UP = 4_000;

    private static final int TIMED = 2_000;
    private static final int TITLES = 1_000;
    private static final double GOAL_MS = 10;
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 10);

    private Search() {}

    /** This part alone; sizes may be given. */
    public static void main(String[] args) throws IOException {
        print(
                args.length == 0
                        ? SIZES
                        : Arrays.stream(args).mapToInt(Integer::parseInt).toArray());
    }

    static void print(int... sizes) throws IOException {
        System.out.println("\n5. Search of invented items of about 800 characters, one client, in the process,"
                + " in processor time");
        for (var size : sizes.length == 0 ? SIZES : sizes) {
            var folder = Files.createTempDirectory("gongkai-benchmark");
            try (var index = LuceneIndex.open(folder)) {
                measure(index, size, folder);
            } finally {
                FileUtils.deleteDirectory(folder.toFile());
            }
        }
    }

    private static void measure(SearchIndex index, int size, Path folder) {
        var items = new InventedItems();
        long start = processorTime();
        for (int first = 0; first < size; first += BATCH) {
            var batch = new ArrayList<SearchDocument>();
            for (int id = first + 1; id <= Math.min(size, first + BATCH); id++) {
                batch.add(items.item(id));
            }
            index.update(batch);
        }
        index.commit(new SearchIndex.Mark(size, 0));
        double seconds = (processorTime() - start) / 1e9;
        var questions = questions(items, size);
        for (int i = 0; i < WARM_UP; i++) {
            index.search(questions.get(i));
        }
        var times = new double[TIMED];
        for (int i = 0; i < TIMED; i++) {
            long before = processorTime();
            index.search(questions.get(WARM_UP + i));
            times[i] = (processorTime() - before) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf(
                "   %,7d items: %,.0f items a second into the index, %d MB; answers p50 %.2f ms, p99 %.2f ms (ratio to the goal %.2f), worst %.1f ms; exact titles first: %.3f%n",
                size,
                size / seconds,
                FileUtils.sizeOfDirectory(folder.toFile()) >> 20,
                times[TIMED / 2],
                times[TIMED * 99 / 100],
                times[TIMED * 99 / 100] / GOAL_MS,
                times[TIMED - 1],
                recall(index, items, size));
    }

    /** Of this thread, which the load of the machine changes little. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double recall(SearchIndex index, InventedItems items, int size) {
        var random = new Random(3);
        int first = 0;
        for (int i = 0; i < TITLES; i++) {
            var id = 1 + random.nextInt(size);
            var title = items.item(id).title();
            var hits = index.search(SearchQuery.of(SearchWords.of(title), 1, TODAY))
                    .hits();
            first += !hits.isEmpty() && hits.get(0).title().text().equals(title) ? 1 : 0;
        }
        return (double) first / TITLES;
    }

    /** As people ask: words alone and together, titles, numbers of documents, pinyin, the whole or a part. */
    private static List<SearchQuery> questions(InventedItems items, int size) {
        var random = new Random(7);
        var questions = new ArrayList<SearchQuery>();
        for (int i = 0; i < WARM_UP + TIMED; i++) {
            var item = items.item(1 + random.nextInt(size));
            var typed = switch (random.nextInt(10)) {
                case 0, 1 -> item.title();
                case 2, 3 -> items.word(random);
                case 4, 5 -> items.word(random) + items.word(random);
                case 6 -> items.word(random) + " " + items.place(random);
                case 7 -> item.documentNo();
                case 8 -> items.rare(random);
                default -> List.of("dibao", "zdshbz", "gongzufang", "fangxun").get(random.nextInt(4));
            };
            var filters = random.nextInt(4) == 0
                    ? new Filters(
                            Set.of(item.body()),
                            Set.of(),
                            OptionalInt.of(item.publishedOn().getYear()),
                            Optional.empty(),
                            Optional.empty())
                    : Filters.NONE;
            var order = random.nextInt(5) == 0 ? Order.DATE : Order.RELEVANCE;
            questions.add(new SearchQuery(SearchWords.of(typed), filters, order, 0, 20, TODAY, Set.of()));
        }
        return questions;
    }
}
