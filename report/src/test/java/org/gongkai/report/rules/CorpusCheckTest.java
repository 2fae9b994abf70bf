package org.gongkai.report.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.report.SharedCorpus;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Checker;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.Severity;
import org.gongkai.report.figures.Figures;
import org.gongkai.report.read.ReportReader;
import org.junit.jupiter.api.Test;

class CorpusCheckTest {
    @Test
    void the_founding_report_shows_its_anomalies() throws Exception {
        assertThat(check("baotou_hepinglu_2021.txt"))
                .extracting(Finding::id)
                .contains(
                        "R40.superseded",
                        "R40.number",
                        "R41",
                        "R45",
                        "R45.mixed",
                        "R21",
                        "R22.channels",
                        "R22.adopted",
                        "R23",
                        "R06",
                        "R07.part_order",
                        "R47",
                        "R42.year",
                        "R42.body",
                        "R43",
                        "R63",
                        "R24.wording");
    }

    @Test
    void a_sound_report_has_no_error() throws Exception {
        for (var file : List.of("suqian_2023.html", "suqian_2023.txt")) {
            assertThat(check(file)).noneMatch(f -> f.severity() == Severity.ERROR);
        }
    }

    @Test
    void contradictions_of_text_and_table_are_found_without_a_flood() throws Exception {
        var findings = check("shanghai_office_2019.html");
        assertThat(findings)
                .extracting(Finding::id)
                .containsExactlyInAnyOrder("R20.granted", "R20.unable", "R24.upheld", "R60", "R61", "R06", "R06");
        assertThat(findings).filteredOn(f -> f.id().equals("R20.granted")).allSatisfy(f -> {
            assertThat(f.actual()).isEqualTo("258件");
            assertThat(f.expected()).startsWith("275 = ");
        });
        assertThat(findings).filteredOn(f -> f.id().equals("R61")).allSatisfy(f -> {
            assertThat(f.actual()).startsWith("716 = ");
            assertThat(f.expected()).isEqualTo("805");
        });
    }

    private static List<Finding> check(String file) throws Exception {
        var report = new ReportReader().read(SharedCorpus.file("reports/" + file));
        return new Checker(Rules.all()).check(new CheckContext(report, Figures.of(report), List.of(), null));
    }
}
