package org.gongkai.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.gongkai.report.read.ReportReader;

/** What is written reads back to the same cells and the same text. */
class RoundTripTest {
    @Provide
    Arbitrary<AnnualReport> reports() {
        return RandomReports.any();
    }

    @Property(tries = 60, seed = "20211", shrinking = ShrinkingMode.OFF)
    void json_gives_back_what_was_written(@ForAll("reports") AnnualReport report) throws Exception {
        same(report, OutputFormat.JSON);
    }

    @Property(tries = 60, seed = "20212", shrinking = ShrinkingMode.OFF)
    void a_page_gives_back_what_was_written(@ForAll("reports") AnnualReport report) throws Exception {
        same(report, OutputFormat.HTML);
    }

    @Property(tries = 60, seed = "20213", shrinking = ShrinkingMode.OFF)
    void text_gives_back_what_was_written(@ForAll("reports") AnnualReport report) throws Exception {
        same(report, OutputFormat.TXT);
    }

    @Property(tries = 12, seed = "20214", shrinking = ShrinkingMode.OFF)
    void word_gives_back_what_was_written(@ForAll("reports") AnnualReport report) throws Exception {
        same(report, OutputFormat.DOCX);
    }

    @Property(tries = 12, seed = "20215", shrinking = ShrinkingMode.OFF)
    void a_workbook_gives_back_what_was_written(@ForAll("reports") AnnualReport report) throws Exception {
        same(report, OutputFormat.XLSX);
    }

    @Property(tries = 10, seed = "20216", shrinking = ShrinkingMode.OFF)
    void a_pdf_gives_back_what_was_written(@ForAll("reports") AnnualReport report) throws Exception {
        same(report, OutputFormat.PDF);
    }

    private static void same(AnnualReport report, OutputFormat format) throws Exception {
        var bytes = new ByteArrayOutputStream();
        ReportWriter.write(report, format, bytes);
        var read = new ReportReader().read("written." + format.extension(), bytes.toByteArray());
        assertThat(read.problems()).isEmpty();
        assertThat(read.formats()).isEqualTo(report.formats());
        assertThat(cells(read)).isEqualTo(cells(report));
        assertThat(sections(read)).isEqualTo(sections(report));
        assertThat(read.year()).isEqualTo(report.year());
        assertThat(read.body()).isEqualTo(report.body());
    }

    private static Map<CellId, String> cells(AnnualReport report) {
        var texts = new LinkedHashMap<CellId, String>();
        report.layouts().forEach(layout -> layout.cells().forEach(id -> texts.put(id, text(report.cell(id)))));
        return texts;
    }

    private static String text(Cell cell) {
        if (cell instanceof Cell.Value value) {
            return value.amount().toPlainString() + " " + value.unit();
        }
        return cell instanceof Cell.Blank ? "blank" : "unread " + cell.raw();
    }

    private static List<String> sections(AnnualReport report) {
        return report.sections().stream()
                .map(s -> s.section() + " " + (s.title() + s.text()).replaceAll("\\s", ""))
                .toList();
    }
}
