package org.gongkai.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyNameTest {
    @ParameterizedTest
    @CsvSource({"云岭县青石镇人民政府, 云岭县青石镇", "和平路街道办事处, 和平路街道", "和平路街道办, 和平路街道", "云岭县人民政府（汇总）, 云岭县政府"})
    void one_body_is_known_with_and_without_what_it_is(String one, String other) {
        assertThat(BodyName.same(one, other)).isTrue();
        assertThat(BodyName.same(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"青石镇, 白石镇", "云岭县青石镇, 青石镇", "云岭县水务局, 云岭县林业局"})
    void other_names_are_not_certainly_one_body(String one, String other) {
        assertThat(BodyName.same(one, other)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"云岭县青石镇人民政府, 青石镇, true", "包头市东河区和平路街道办事处, 和平路街道, true", "城区教育局, 区教育局, false", "青石镇, 白石镇, false"})
    void the_places_above_a_body_may_be_left_out(String one, String other, boolean compatible) {
        assertThat(BodyName.compatible(one, other)).isEqualTo(compatible);
        assertThat(BodyName.compatible(other, one)).isEqualTo(compatible);
    }

    @ParameterizedTest
    @CsvSource({"云岭县青石镇人民政府", "青石镇人民政府", "云岭县青石镇", "青石镇"})
    void a_text_may_name_its_body_in_each_of_these_ways(String form) {
        assertThat(BodyName.forms("云岭县青石镇人民政府")).contains(form);
    }
}
