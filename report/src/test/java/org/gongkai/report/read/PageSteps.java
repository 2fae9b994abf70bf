package org.gongkai.report.read;

import java.util.List;
import org.gongkai.report.model.AnnualReport;
import org.jsoup.nodes.Document;

/** What {@link ReportReader} does with a web page, step by step, for whoever measures the steps. */
public final class PageSteps {
    private final byte[] bytes;
    private String html = "";
    private Document document = new Document("");
    private List<Block> blocks = List.of();

    public PageSteps(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The format is found, the bytes become text. */
    public void decode() {
        if (DocumentType.of(bytes) != DocumentType.HTML) {
            throw new IllegalArgumentException("not a web page");
        }
        html = Charsets.decode(bytes);
    }

    public void parse() throws UnreadableDocument {
        document = HtmlReader.parse(html, ReadLimits.DEFAULT);
    }

    /** The markup becomes paragraphs and grids. */
    public void gather() throws UnreadableDocument {
        blocks = HtmlReader.blocks(document, ReadLimits.DEFAULT);
    }

    /** Paragraphs and grids become a report. */
    public AnnualReport extract() throws UnreadableDocument {
        return NarrativeLimits.check(new Extractor("page", blocks).extract(), ReadLimits.DEFAULT);
    }
}
