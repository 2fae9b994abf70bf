package org.gongkai.report.variants;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * An invented report as one office's content system or word processor writes it: markup, charset, form of numbers and
 * gaps differ, the figures are known. The same seed always gives the same bytes.
 *
 * @param name a file name that fits the form and says the seed
 * @param dress what is particular about the form, for messages
 */
public record Variant(InventedReport report, String name, String dress, String text, Charset charset) {
    private static final Charset GB18030 = Charset.forName("GB18030");

    public static Variant of(long seed) {
        var random = new Random(seed * 0x9E3779B97F4A7C15L);
        for (int i = 0; i < 4; i++) {
            random.nextInt();
        }
        return random.nextInt(10) < 7 ? html(seed, random) : plain(seed, random);
    }

    /** A web page. */
    public static Variant html(long seed, Random random) {
        var report = InventedReport.of(random, random.nextInt(3) == 0);
        boolean gbk = random.nextInt(3) == 0;
        var page = new HtmlPage(random, report, gbk ? "gb2312" : "utf-8");
        return new Variant(
                report,
                seed + (random.nextBoolean() ? ".html" : ".htm"),
                page.dress() + (gbk ? " gbk" : ""),
                page.text(),
                gbk ? GB18030 : StandardCharsets.UTF_8);
    }

    /** Text as it comes out of a page, a mail or an editor. */
    public static Variant plain(long seed, Random random) {
        var form = PlainText.Form.values()[random.nextInt(PlainText.Form.values().length)];
        var report = InventedReport.of(random, form.keepsBlanks() && random.nextInt(3) == 0);
        boolean gbk = random.nextInt(4) == 0;
        return new Variant(
                report,
                seed + (form == PlainText.Form.MARKDOWN ? ".md" : ".txt"),
                form + (gbk ? " gbk" : ""),
                new PlainText(random, report, form).text(),
                gbk ? GB18030 : StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return text.getBytes(charset);
    }
}
