package org.gongkai.office.portal.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.engagement.consultation.ConsultationAct;
import org.gongkai.office.engagement.consultation.ConsultationDraft;
import org.gongkai.office.engagement.consultation.ConsultationKind;
import org.gongkai.office.engagement.consultation.Consultations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Consultations and surveys of the sample office, where only the portal runs. */
class ParticipationOutsideTest {
    private final Visitor resident = PublicServer.visitor();

    @ParameterizedTest
    @ValueSource(strings = {"/p/hepinglu/consultations/1", "/p/hepinglu/surveys", "/p/hepinglu/surveys/2"})
    void its_pages_say_what_those_of_the_office_say(String path) {
        var outside = resident.page(path);
        var inside = new Visitor().page(path);
        assertThat(outside.select("main").text())
                .isNotEmpty()
                .isEqualTo(inside.select("main").text());
    }

    @Test
    void the_results_of_a_survey_are_there_and_its_sheets_are_not() {
        assertThat(resident.get("/p/hepinglu/surveys/2/results.csv").body()).contains("知道,108,150,72.0");
        var published = PublicServer.bean(JdbcClient.class);
        for (var table : new String[] {
            "engagement_sheet", "engagement_choice", "engagement_said", "engagement_subscription", "engagement_digest"
        }) {
            assertThatThrownBy(() -> published
                            .sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void a_comment_is_sealed_for_the_office_and_a_receipt_is_on_its_way() {
        var open = opened();
        assertThat(resident.page("/consultations").text()).contains("正在征集", "关于路灯改造征求意见");
        var words = URLEncoder.encode("希望增加路灯，我的电话13900000000", StandardCharsets.UTF_8);
        var answer = resident.post(open, "opinion=" + words);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.uri().getPath()).matches(open + "/comment/W[0-9]{8}-[a-z0-9]{10}");
        assertThat(answer.body()).contains("内容已加密").doesNotContain("13900000000");
        assertThat(OfficeServer.bean(JdbcClient.class)
                        .sql("select count(*) from engagement_comment where state = 'PUBLISHED' and shown like '%路灯%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** One that is open on the set day of the demonstration and today, which the portal goes by. */
    private static String opened() {
        var office = AnOffice.alone();
        var consultations = OfficeServer.bean(Consultations.class);
        var text = new ConsultationDraft(
                ConsultationKind.PLAN,
                "关于路灯改造征求意见",
                "说明",
                "正文",
                Optional.empty(),
                LocalDate.of(2099, 12, 31),
                "",
                Optional.empty());
        var id = consultations.draft(office.clerk, office.body, text, office.now);
        var nothing = Consultations.Given.NOTHING;
        consultations.act(office.clerk, office.body, id, 1, ConsultationAct.SUBMIT, nothing, office.now);
        consultations.act(office.approver, office.body, id, 2, ConsultationAct.OPEN, nothing, office.now);
        return "/p/" + office.body.code() + "/consultations/" + id;
    }

    @Test
    void mail_is_not_offered_and_feeds_are() {
        var page = resident.page("/p/hepinglu/subscribe");
        assertThat(page.text()).contains("不收取邮箱地址");
        assertThat(page.select("main a[href=/p/hepinglu/feed.atom]")).isNotEmpty();
        assertThat(resident.post("/p/hepinglu/subscribe", "mailbox-address=a%40example.cn")
                        .body())
                .contains("没有开通邮件订阅");
        assertThat(resident.post("/p/hepinglu/unsubscribe/1-" + "0".repeat(40), "x=1")
                        .statusCode())
                .isEqualTo(404);
    }
}
