package org.gongkai.report.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.ReportFixture.aReport;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.OverviewPart;
import org.gongkai.report.model.Section;
import org.junit.jupiter.api.Test;

class SiblingMapTest {
    private static SiblingMap map(List<AnnualReport> reports) throws NotComparable {
        return (SiblingMap) Comparison.of(reports);
    }

    @Test
    void the_most_alike_pair_comes_first_with_its_repeated_sentences() throws Exception {
        var own = "全年围绕水库除险加固公开招标信息、施工进度和验收结果，在村口公示牌张贴移民补助发放名单。";
        var map = map(List.of(
                aReport().saying(OverviewPart.PROACTIVE, own.repeat(6)).build(),
                aReport().body("云岭县白石镇人民政府").build(),
                aReport()
                        .body("云岭县黑石镇人民政府")
                        .replace(Section.OVERVIEW, "青石镇", "黑石镇")
                        .build()));
        var first = map.pairs().get(0);
        assertThat(List.of(first.first(), first.second())).containsExactly(1, 2);
        assertThat(map.repeated(first)).isNotEmpty();
        assertThat(map.pairs()).hasSize(3);
        assertThat(map.tooShort()).isEmpty();
        assertThat(map.year()).isEqualTo(2023);
    }

    @Test
    void a_hundred_bodies_are_quick() {
        var reports = new ArrayList<AnnualReport>();
        for (int i = 0; i < 100; i++) {
            var report = aReport().body("云岭县第" + (char) ('一' + i * 7) + "镇人民政府");
            for (int j = 0; j < 60; j++) {
                var text = new StringBuilder();
                for (int k = 0; k < 80; k++) {
                    text.append((char) (0x4e00 + (i * 7919 + j * 104729 + k * k * 31) % 3000));
                }
                report.saying(OverviewPart.PROACTIVE, text.append('。').toString());
            }
            reports.add(report.build());
        }
        var map = assertTimeout(Duration.ofSeconds(20), () -> map(reports));
        assertThat(map.pairs()).hasSize(4950);
    }
}
