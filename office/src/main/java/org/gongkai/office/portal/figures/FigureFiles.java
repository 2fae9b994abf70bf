package org.gongkai.office.portal.figures;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongkai.office.ForPublic;
import org.gongkai.office.SafeCell;
import org.gongkai.office.portal.PortalVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/** The figures as open data, written as they are read; a reader who has them already is told so. */
@Controller
@ForPublic
@CrossOrigin
class FigureFiles {
    private static final List<String> HEAD =
            List.of("code", "body", "year", "table", "cell", "row", "column", "value", "unit");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FigureRows rows;
    private final Dictionary dictionary;
    private final PortalVersion version;
    private final MessageSource words;

    FigureFiles(FigureRows rows, Dictionary dictionary, PortalVersion version, MessageSource words) {
        this.rows = rows;
        this.dictionary = dictionary;
        this.version = version;
        this.words = words;
    }

    /** Writes a file. */
    private interface Content {
        void write() throws IOException;
    }

    @GetMapping("/data/figures.csv")
    void csv(ServletWebRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, "text/csv;charset=UTF-8", () -> {
            try (var csv = csv(response)) {
                csv.printRecord(head(HEAD));
                rows.each(row -> print(
                        csv,
                        row.body(),
                        row.bodyName(),
                        row.year(),
                        row.table(),
                        row.cell(),
                        row.row(),
                        row.column(),
                        row.value(),
                        row.unit()));
            }
        });
    }

    @GetMapping("/data/figures.json")
    void json(ServletWebRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, "application/json", () -> {
            try (var json = JSON.createGenerator(response.getOutputStream())) {
                json.writeStartArray();
                rows.each(json::writePOJO);
                json.writeEndArray();
            }
        });
    }

    @GetMapping("/data/figures.xlsx")
    void xlsx(ServletWebRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", () -> {
            try (var book = new FigureBook(word("figures.title"), head(HEAD))) {
                rows.each(book::add);
                book.write(response.getOutputStream());
            }
        });
    }

    @GetMapping("/data/figures-dictionary.csv")
    void dictionary(ServletWebRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, "text/csv;charset=UTF-8", () -> {
            try (var csv = csv(response)) {
                csv.printRecord(head(Dictionary.HEAD));
                dictionary.rows().forEach(row -> print(csv, row.toArray()));
            }
        });
    }

    private void answer(ServletWebRequest request, HttpServletResponse response, String type, Content content)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        if (!request.checkNotModified("\"figures-" + version.now() + "\"")) {
            response.setContentType(type);
            try {
                content.write();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }

    private static CSVPrinter csv(HttpServletResponse response) throws IOException {
        var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        writer.write(SafeCell.BYTE_ORDER_MARK);
        return new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    private static void print(CSVPrinter csv, @Nullable Object... values) {
        try {
            for (var value : values) {
                csv.print(value instanceof BigDecimal number ? number.toPlainString() : text(value));
            }
            csv.println();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : SafeCell.of(value.toString());
    }

    private List<String> head(List<String> names) {
        return names.stream().map(name -> word("figures.head." + name)).toList();
    }

    private String word(String key) {
        return words.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
