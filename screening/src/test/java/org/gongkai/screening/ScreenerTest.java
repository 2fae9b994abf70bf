package org.gongkai.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenerTest {
    private static final Screener SCREENER = Screener.standard();

    private static List<String> kinds(String text) {
        return SCREENER.screen(text).stream().map(Finding::kind).toList();
    }

    @Test
    void a_finding_says_where_it_stands_in_the_original() {
        var text = "𠮷村公示：身份证号１１０１０１\u200b１９９００３０７８５１５。";
        var finding = SCREENER.screen(text).get(0);
        assertThat(finding.kind()).isEqualTo("id_card");
        assertThat(finding.text()).isEqualTo("１１０１０１\u200b１９９００３０７８５１５");
        assertThat(text.substring(finding.start(), finding.end())).isEqualTo(finding.text());
        assertThat(finding.startInCodePoints(text)).isEqualTo(finding.start() - 1);
        assertThat(finding.severity()).isEqualTo(Severity.BLOCKING);
        assertThat(finding.certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(finding.why()).contains("校验码");
        assertThat(finding.remedy()).contains("遮盖");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "身份证号：110101199003078515",
                "身份证号：11010119900307 8515",
                "身份证号：110101-19900307-8515",
                "身份证号：1101011990\n03078515",
                "身份证号：①①⓪①⓪①①⑨⑨⓪⓪③⓪⑦⑧⑤①⑤",
                "身份证号：一一〇一〇一一九九〇〇三〇七八五一五",
                "身份證號碼：壹壹零壹零壹壹玖玖零零叁零柒捌伍壹伍",
                "有人写成 11O1O119900307851S 的号码",
                "号码是110101199003078515的居民"
            })
    void an_identity_number_is_found_in_every_disguise(String text) {
        assertThat(kinds(text)).containsExactly("id_card");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "统一社会信用代码：91350100M000100Y43",
                "组织机构代码：12345678-9",
                "索引号：11370303004217709K/2022-None",
                "联系电话：0527-84368216，邮箱：sqzfxxgk@163.com",
                "户名：某某县慈善总会 账号：6228480402568899123",
                "身份证号 138****1234、110101********8515",
                "订单编号：440102199001019999",
                "项目编号：13812345678",
                "总投资13812345678元",
                "测试号码 13800138000",
                "2024年2月29日、4月30日"
            })
    void what_is_no_personal_data_is_left_alone(String text) {
        assertThat(SCREENER.screen(text)).isEmpty();
    }

    @Test
    void an_office_mobile_is_a_warning_and_nobodys() {
        var finding = SCREENER.screen("防汛值班电话：13912345678。").get(0);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.personal()).isFalse();
        var contact = SCREENER.screen("请与镇党政办公室联系，电话：13912345678。").get(0);
        assertThat(contact.severity()).isEqualTo(Severity.WARNING);
        assertThat(contact.personal()).isTrue();
        assertThat(SCREENER.screen("户主手机：13912345678。").get(0).severity()).isEqualTo(Severity.BLOCKING);
    }

    @Test
    void an_allowance_holds_until_its_last_day_and_never_for_a_mark() {
        var allowance = new Allowance("mobile", "139 1234 5678", "镇值班手机，公用", LocalDate.of(2026, 12, 31));
        var screener = SCREENER.with(List.of(allowance));
        var text = "值班电话：13912345678。";
        assertThat(screener.on(LocalDate.of(2026, 12, 31)).screen(text)).isEmpty();
        assertThat(screener.on(LocalDate.of(2027, 1, 1)).screen(text)).hasSize(1);
        assertThatThrownBy(() -> new Allowance("classification", "机密★1年", "x", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(SCREENER.with(List.of(new Allowance("*", "机密★1年", "x", null)))
                        .screen("机密★1年\n关于某事的通知"))
                .extracting(Finding::kind)
                .contains("classification");
    }

    @Test
    void a_body_has_words_of_its_own() {
        var screener = SCREENER.withWords(List.of(new BodyWord("龙湖专班", Severity.WARNING, "对外称龙湖项目协调组。")));
        var finding = screener.screen("由龙湖专班负责。").get(0);
        assertThat(finding.kind()).isEqualTo("own_word");
        assertThat(finding.remedy()).isEqualTo("对外称龙湖项目协调组。");
    }

    @Test
    void a_superseded_document_is_said_from_its_day() {
        var text = "按照国办公开办函〔2019〕60号要求";
        assertThat(SCREENER.on(LocalDate.of(2020, 1, 20)).screen(text)).isEmpty();
        assertThat(SCREENER.on(LocalDate.of(2022, 1, 20)).screen(text))
                .extracting(Finding::kind)
                .containsExactly("citation");
    }

    @Test
    void every_kind_has_its_words_and_every_personal_kind_its_mask() {
        assertThat(Kinds.all()).allSatisfy(kind -> {
            assertThat(Kinds.title(kind)).isNotBlank();
            assertThat(Kinds.remedy(kind)).isNotBlank();
        });
        assertThat(Kinds.all()).filteredOn(Kinds::isMaskable).hasSize(20);
    }
}
