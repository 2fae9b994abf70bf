package org.gongkai.report.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.report.model.AnnualReport;

/**
 * Reads an annual report from a file of any supported format: HTML, plain text, Markdown, our own JSON. The format is found from the
 * content. What cannot be read is {@code Unread} in the report and said in its problems; nothing is guessed.
 */
public final class ReportReader {
    private final ReadLimits limits;

    public ReportReader() {
        this(ReadLimits.DEFAULT);
    }

    public ReportReader(ReadLimits limits) {
        this.limits = limits;
    }

    /**
     * @throws IOException where the file cannot be read from disk
     * @throws UnreadableDocument where it is no report, corrupt, or beyond the limits
     */
    public AnnualReport read(Path file) throws IOException, UnreadableDocument {
        long size = Files.size(file);
        if (size > limits.bytes()) {
            throw tooLarge();
        }
        return read(file.getFileName().toString(), Files.readAllBytes(file));
    }

    /**
     * @param source name of the document, for messages only
     * @throws UnreadableDocument where it is no report, corrupt, or beyond the limits
     */
    public AnnualReport read(String source, byte[] bytes) throws UnreadableDocument {
        if (bytes.length > limits.bytes()) {
            throw tooLarge();
        }
        if (bytes.length == 0) {
            throw new UnreadableDocument("empty");
        }
        try {
            return NarrativeLimits.check(readAs(DocumentType.of(bytes), source, bytes), limits);
        } catch (StackOverflowError | OutOfMemoryError e) {
            // the last resort behind all limits, so that the other files of a run are still read
            throw new UnreadableDocument("too_complex");
        }
    }

    private AnnualReport readAs(DocumentType type, String source, byte[] bytes) throws UnreadableDocument {
        return switch (type) {
            case HTML -> report(source, new HtmlReader().read(bytes, limits));
            case TEXT -> report(source, new TextReader().read(bytes, limits));
            case IMAGE -> throw new UnreadableDocument("image");
            case JSON -> JsonReport.read(source, bytes);
            case DOCX -> report(source, new DocxReader().read(bytes, limits));
            case XLSX -> report(source, new XlsxReader().read(bytes, limits));
            case PDF -> report(source, new PdfReader().read(bytes, limits));
            case DOC -> report(source, new DocReader().read(bytes, limits));
            case UNKNOWN -> throw new UnreadableDocument("unknown_format");
        };
    }

    private UnreadableDocument tooLarge() {
        return new UnreadableDocument("too_large", Long.toString(limits.bytes() >> 20));
    }

    private static AnnualReport report(String source, List<Block> blocks) throws UnreadableDocument {
        if (blocks.isEmpty()) {
            throw new UnreadableDocument("empty");
        }
        return new Extractor(source, blocks).extract();
    }
}
