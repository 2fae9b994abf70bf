package org.gongkai.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.write.OutputFormat;
import org.gongkai.report.write.ReportWriter;
import org.jspecify.annotations.Nullable;

/** Writes a report to a file or to standard output. */
final class Outputs {
    private Outputs() {}

    static void write(AnnualReport report, OutputFormat format, @Nullable Path file, PrintWriter out, Locale locale)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        ReportWriter.write(report, format, bytes);
        if (file != null) {
            try {
                Files.write(file, bytes.toByteArray());
            } catch (IOException e) {
                throw new Problems.Refused(Words.in(locale).of("cli.not_writable", file));
            }
            return;
        }
        switch (format) {
            case JSON, HTML, TXT -> {
                out.print(bytes.toString(StandardCharsets.UTF_8));
                out.println();
                out.flush();
            }
            case DOCX, PDF, XLSX -> {
                System.out.write(bytes.toByteArray());
                System.out.flush();
            }
        }
    }
}
