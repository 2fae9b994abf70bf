package org.gongkai.report.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.gongkai.report.ReportFixture;
import org.gongkai.report.write.OutputFormat;
import org.gongkai.report.write.ReportWriter;

/** A sound report in each format, to be damaged. */
final class Sample {
    private Sample() {}

    static byte[] of(OutputFormat format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ReportWriter.write(ReportFixture.aReport().build(), format, bytes);
        return bytes.toByteArray();
    }

    /** The parts of a Word or Excel file by name. */
    static Map<String, byte[]> parts(OutputFormat format) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(of(format)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
