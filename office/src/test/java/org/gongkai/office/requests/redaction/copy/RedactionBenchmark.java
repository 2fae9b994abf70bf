package org.gongkai.office.requests.redaction.copy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.gongkai.office.letters.write.PlainPages;

/**
 * The released copy of a record of 200 pages against plain rendering of its pages, the memory it takes, and its size
 * against the record; the same for a scan. Run with -Xmx512m. Not run by the tests.
 */
public final class RedactionBenchmark {
    private static final int PAGES = 200;
    private static final int SCANNED = 20;
    private static final int WARM_UP = 2;
    private static final String PARAGRAPH = "关于公共维修项目验收情况的报告。验收小组由有关单位组成，联系电话13912345678，经现场查验，工程量与合同"
            + "一致，质量合格，准予验收。下一步工作由社区居民委员会负责组织实施，并按月报送进度。各项支出均按照财政资金管理规定执行，接受审计监督。";

    private RedactionBenchmark() {}

    public static void main(String... arguments) throws IOException {
        var pages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PAGES;
        measure("type", type(pages));
        measure("scan", AZoo.scan(SCANNED));
    }

    private static byte[] type(int pages) {
        try (var plain = new PlainPages()) {
            var made = 0;
            for (var i = 0; made < pages; i++) {
                plain.paragraph(PARAGRAPH);
                made = i / 6 + 1; // six paragraphs fill a page
            }
            return plain.bytes();
        }
    }

    private static void measure(String name, byte[] pdf) throws IOException {
        var withheld = new ArrayList<Withheld>();
        try (var open = SourcePages.open(pdf)) {
            for (var page = 1; page <= open.count(); page++) {
                withheld.add(new Withheld(page, new Area(20, 30, 15, 3), "A15", "ground"));
            }
        }
        for (var run = 0; run < WARM_UP; run++) {
            plain(pdf);
            make(pdf, withheld);
        }
        var made = new CopyMaker.Made[1];
        var rendering = Spent.on(() -> plain(pdf));
        var making = Spent.on(() -> made[0] = make(pdf, withheld));
        rendering = rendering.least(Spent.on(() -> plain(pdf)));
        making = making.least(Spent.on(() -> made[0] = make(pdf, withheld)));
        say(name, pdf.length, made[0], rendering, making);
    }

    private static void say(String name, int record, CopyMaker.Made made, Spent rendering, Spent making)
            throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%s, %d pages: rendering %.0f ms a page, released copy %.0f, ratio %.2f; processor %.0f and %.0f ms,"
                        + " ratio %.2f; record %,d, copy %,d bytes a page, ratio %.2f; leaks %s; peak of the process"
                        + " %d MB%n",
                name,
                made.pages(),
                rendering.clock() / 1e6 / made.pages(),
                making.clock() / 1e6 / made.pages(),
                (double) making.clock() / rendering.clock(),
                rendering.processor() / 1e6 / made.pages(),
                making.processor() / 1e6 / made.pages(),
                (double) making.processor() / rendering.processor(),
                record / made.pages(),
                made.pdf().length / made.pages(),
                (double) made.pdf().length / record,
                made.leaks(),
                peak());
    }

    /** Nanoseconds that something took, and those of all threads of the process, collecting garbage included. */
    private record Spent(long clock, long processor) {
        private interface Work {
            void run() throws IOException;
        }

        static Spent on(Work work) throws IOException {
            System.gc();
            var clock = System.nanoTime();
            var processor = processorTime();
            work.run();
            return new Spent(System.nanoTime() - clock, processorTime() - processor);
        }

        private static long processorTime() {
            return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime();
        }

        Spent least(Spent other) {
            return new Spent(Math.min(clock, other.clock), Math.min(processor, other.processor));
        }
    }

    /** Most memory the process ever held, in MB, as the system counts it; 0 where it does not tell. */
    private static long peak() throws IOException {
        var status = Path.of("/proc/self/status");
        return !Files.exists(status)
                ? 0
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                        .findFirst()
                        .orElse(0);
    }

    private static CopyMaker.Made make(byte[] pdf, List<Withheld> withheld) {
        var source = List.of(new CopyMaker.Source(() -> pdf, withheld));
        return CopyMaker.make(source, RedactionBenchmark::say, "title", "head", "name.pdf", n -> {});
    }

    private static String say(String key, Object... args) {
        return key + Arrays.toString(args);
    }

    private static void plain(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            for (var page = 0; page < document.getNumberOfPages(); page++) {
                renderer.renderImageWithDPI(page, SourcePages.RELEASED, ImageType.RGB);
            }
        }
    }
}
