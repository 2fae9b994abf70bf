package org.gongkai.office.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.catalogue.AnOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RemediesTest {
    private static final LocalDate BEFORE = LocalDate.of(2023, 12, 31);
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

    private final ARequest a = new ARequest();
    private final Remedies remedies = OfficeServer.bean(Remedies.class);

    @ParameterizedTest
    @EnumSource(AnswerType.class)
    void review_comes_first_for_what_is_withheld_since_2024_and_for_nothing_else(AnswerType type) {
        assertThat(remedies.paragraph(a.body, type, BEFORE)).contains("或者在6个月内");
        var since = remedies.paragraph(a.body, type, SINCE);
        if (type.withholds()) {
            assertThat(since).contains("先向", "应当先申请行政复议").doesNotContain("6个月");
        } else {
            assertThat(since).contains("60日内", "或者在6个月内");
        }
    }

    @Test
    void the_organ_and_the_court_are_those_the_body_names() {
        var named = new Remedies.Named("东河区人民政府", "东河区人民法院");
        AnOffice.assertRefused("not-your-duty", () -> remedies.set(a.caseworker, a.body, named, a.office.now));
        remedies.set(a.head, a.body, named, a.office.now);
        assertThat(remedies.paragraph(a.body, AnswerType.REPEAT, BEFORE)).contains("东河区人民政府", "东河区人民法院");
    }
}
