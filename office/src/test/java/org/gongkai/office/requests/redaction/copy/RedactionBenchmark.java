package org.gongkai.office.requests.redaction.copy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
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
        var rendering = plain(pdf); // the first run warms up
        make(pdf, withheld);
        rendering = Math.min(rendering, plain(pdf));
        var start = System.nanoTime();
        var made = make(pdf, withheld);
        var making = System.nanoTime() - start;
        System.out.printf(
                Locale.ROOT,
                "%s, %d pages: rendering %.0f ms, released copy %.0f ms a page, ratio %.2f; record %,d, copy %,d bytes a"
                        + " page, ratio %.2f; leaks %s; peak memory %d MB of %d%n",
                name,
                made.pages(),
                rendering / 1e6 / made.pages(),
                making / 1e6 / made.pages(),
                (double) making / rendering,
                pdf.length / made.pages(),
                made.pdf().length / made.pages(),
                (double) made.pdf().length / pdf.length,
                made.leaks(),
                peak() >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static CopyMaker.Made make(byte[] pdf, List<Withheld> withheld) {
        var source = List.of(new CopyMaker.Source(() -> pdf, withheld));
        return CopyMaker.make(source, RedactionBenchmark::say, "title", "head", "name.pdf", n -> {});
    }

    private static String say(String key, Object... args) {
        return key + Arrays.toString(args);
    }

    private static long plain(byte[] pdf) throws IOException {
        var start = System.nanoTime();
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            for (var page = 0; page < document.getNumberOfPages(); page++) {
                renderer.renderImageWithDPI(page, SourcePages.RELEASED, ImageType.RGB);
            }
        }
        return System.nanoTime() - start;
    }
}
