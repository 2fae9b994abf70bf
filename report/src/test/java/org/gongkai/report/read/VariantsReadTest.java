package org.gongkai.report.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.Section;
import org.gongkai.report.model.SectionText;
import org.gongkai.report.variants.Variant;
import org.junit.jupiter.api.Test;

/** However a report is marked up, its cells are read as the office printed them. */
class VariantsReadTest {
    private static final int TRIES = Integer.getInteger("gongkai.variants", 500);

    @Test
    void every_cell_is_read_whatever_the_markup() throws Exception {
        var softly = new SoftAssertions();
        for (int seed = 1; seed <= TRIES && softly.errorsCollected().size() < 5; seed++) {
            var variant = Variant.of(seed);
            var read = new ReportReader().read(variant.name(), variant.bytes());
            var about = variant.name() + " " + variant.dress();
            softly.assertThat(differences(read, variant)).as(about).isEmpty();
            softly.assertThat(read.problems()).as(about).isEmpty();
            softly.assertThat(read.sections().stream().map(SectionText::section))
                    .as(about)
                    .containsExactly(Section.values());
            softly.assertThat(read.year()).as(about).isEqualTo(variant.report().year());
            softly.assertThat(read.body()).as(about).isEqualTo(variant.report().body());
        }
        softly.assertAll();
    }

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_seed_others() {
        assertThat(Variant.of(7).bytes())
                .isEqualTo(Variant.of(7).bytes())
                .isNotEqualTo(Variant.of(8).bytes());
    }

    /** The cells read otherwise than they were written, and cells too many. */
    private static List<String> differences(AnnualReport report, Variant variant) {
        var due = new TreeMap<String, String>();
        variant.report().cells().forEach((id, number) -> due.put(id.toString(), number));
        var found = new TreeMap<String, String>();
        for (var layout : report.layouts()) {
            layout.cells().forEach(id -> found.put(id.toString(), text(report.cell(id))));
        }
        var ids = new TreeSet<>(due.keySet());
        ids.addAll(found.keySet());
        return ids.stream()
                .filter(id -> !Objects.equals(due.get(id), found.get(id)))
                .map(id -> id + ": '" + due.get(id) + "' read as '" + found.get(id) + "'")
                .toList();
    }

    private static String text(Cell cell) {
        return cell instanceof Cell.Unread
                ? "unread " + cell.raw()
                : cell.number().map(BigDecimal::toPlainString).orElse("");
    }
}
