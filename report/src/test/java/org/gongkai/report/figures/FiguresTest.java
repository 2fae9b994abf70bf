package org.gongkai.report.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.ReportFixture.aReport;

import java.util.List;
import org.gongkai.report.figures.Figure.Precision;
import org.gongkai.report.model.OverviewPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "全年编发简报1,234期|1234|期|EXACT",
                "全年编发简报１２期|12|期|EXACT",
                "访问量达18万余人次|180000|人次|MORE",
                "访问量达2.3万人次|23000|人次|EXACT",
                "发放手册三百余份|300|份|MORE",
                "收到来信九件|9|件|EXACT",
                "召开会议十二次|12|次|EXACT",
                "发生两起|2|起|EXACT",
                "覆盖率达百分之九十五|95|%|EXACT",
                "覆盖率达95.50%|95.50|%|EXACT",
                "办理近400件|400|件|LESS",
                "办理约400件|400|件|ABOUT",
                "办理超过400件|400|件|MORE",
                "提高3.5个百分点|3.5|个百分点|EXACT",
                "發佈信息56條|56|条|EXACT"
            })
    void a_number_with_its_unit_is_a_figure(String sentence, String value, String unit, Precision precision) {
        assertThat(figures(sentence)).singleElement().satisfies(f -> {
            assertThat(f.value()).isEqualByComparingTo(value);
            assertThat(f.unit()).isEqualTo(unit);
            assertThat(f.precision()).isEqualTo(precision);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023年8月31日前完成",
                "按照国办公开办函〔2021〕30号要求",
                "拨打12345热线",
                "第十二期培训班如期举行",
                "推进一网通办和三务公开",
                "在20个工作日内答复",
                "一是加强学习，二是改进作风",
                "每两周至少一次",
                "实行一次性告知",
                "用好“1+X”机制"
            })
    void dates_ordinals_numbers_of_documents_and_time_limits_are_none(String sentence) {
        assertThat(figures(sentence)).isEmpty();
    }

    @Test
    void the_quantity_is_named_by_the_words_before_the_number() {
        assertThat(figures("予以公开7件、部分公开2件")).extracting(Figure::quantity).containsExactly("予以公开", "部分公开");
    }

    private static List<Figure> figures(String sentence) {
        var report = aReport().saying(OverviewPart.PLATFORM, sentence + "。").build();
        return Figures.of(report).all().stream()
                .filter(f -> f.place().origin().line() == 99)
                .toList();
    }
}
