package org.gongkai.office.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongkai.office.SafeCell;
import org.gongkai.office.files.XlsxRows;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Tables of supervision as files for spreadsheets; no cell is run as a formula. */
@Component
public class Tables {
    private final MessageSource words;

    Tables(MessageSource words) {
        this.words = words;
    }

    /** The words of a key. */
    public String say(String key, Object... args) {
        return words.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }

    /** A table that has its first row only; rows are added to it. */
    public List<List<String>> heads(String prefix, List<String> keys) {
        var rows = new ArrayList<List<String>>();
        rows.add(keys.stream().map(key -> say(prefix + key)).toList());
        return rows;
    }

    /** @param name of the file, without its ending */
    public void csv(HttpServletResponse response, String name, List<List<String>> rows) throws IOException {
        head(response, "text/csv;charset=UTF-8", name + ".csv");
        var out = response.getWriter();
        out.write(SafeCell.BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            for (var row : rows) {
                csv.printRecord(safe(row));
            }
        }
    }

    /** @param name of the file, without its ending */
    public void xlsx(HttpServletResponse response, String name, List<List<String>> rows) throws IOException {
        head(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name + ".xlsx");
        try (var sheet = new XlsxRows(response.getOutputStream())) {
            rows.forEach(row -> sheet.row(safe(row)));
        }
    }

    private static List<String> safe(List<String> row) {
        return row.stream().map(SafeCell::of).toList();
    }

    private static void head(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
