package org.gongkai.office.annualreport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.write.OutputFormat;
import org.gongkai.report.write.ReportWriter;

/** A report as a file. */
final class ReportBytes {
    private ReportBytes() {}

    static byte[] of(AnnualReport report, OutputFormat format) {
        var out = new ByteArrayOutputStream();
        try {
            ReportWriter.write(report, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
