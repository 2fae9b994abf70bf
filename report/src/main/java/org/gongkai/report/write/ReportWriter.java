package org.gongkai.report.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.gongkai.report.model.AnnualReport;

/**
 * Writes a report. What is written reads back to the same cells in every format, blanks included; an unread cell is
 * written as it was printed.
 */
public final class ReportWriter {
    private ReportWriter() {}

    /** The formats that can be written. */
    public static Set<OutputFormat> formats() {
        return EnumSet.allOf(OutputFormat.class);
    }

    /**
     * @param out not closed
     * @throws IOException where the stream cannot take it
     */
    public static void write(AnnualReport report, OutputFormat format, OutputStream out) throws IOException {
        switch (format) {
            case JSON -> JsonWriter.write(report, out);
            case HTML -> out.write(HtmlWriter.write(report).getBytes(StandardCharsets.UTF_8));
            case TXT -> out.write(TextWriter.write(report).getBytes(StandardCharsets.UTF_8));
            case DOCX -> DocxWriter.write(report, out);
            case PDF -> PdfWriter.write(report, out);
            case XLSX -> XlsxWriter.write(report, out);
        }
    }
}
