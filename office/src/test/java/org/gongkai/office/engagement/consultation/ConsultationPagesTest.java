package org.gongkai.office.engagement.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.catalogue.AnOffice;
import org.junit.jupiter.api.Test;

class ConsultationPagesTest {
    private static final String TODAY = "2022-01-10";

    private final AnOffice office = AnOffice.alone();
    private final String home = "/p/" + office.body.code() + "/consultations";
    private final String desk = "/desk/" + office.body.code() + "/consultations";

    @Test
    void a_resident_comments_without_an_account_and_gets_a_receipt() {
        var id = AConsultation.of(office).openedOn("2022-01-04");
        var page = home + "/" + id;
        var resident = Visitor.from("198.51.100.31");
        assertThat(resident.page(home).text()).contains("正在征集", "关于停车管理办法", "还有 10 天");
        assertThat(resident.page("/consultations").text()).contains("测试", "关于停车管理办法");
        var text = "<b>希望</b>多设车位";
        var answer = resident.submit(page, page, Map.of("opinion", text, "contact-way", "某人 13812345678"));
        assertThat(answer.body()).contains("已收到您的意见", "20220110-0001").doesNotContain("13812345678");
        assertThat(answer.uri().toString()).doesNotContain("13812345678");
        assertThat(resident.page(page).text()).doesNotContain("希望多设车位");
        var comment = OfficeServer.bean(Comments.class).of(id).get(0).id();
        OfficeServer.bean(Moderation.class)
                .publish(office.clerk, office.body, comment, text, Optional.empty(), AConsultation.on(TODAY));
        assertThat(resident.page(page).text()).contains("<b>希望</b>多设车位").doesNotContain("某人");
    }

    @Test
    void a_flood_of_comments_from_one_address_stops_and_others_go_on() {
        var id = AConsultation.of(office).openedOn("2022-01-04");
        var page = home + "/" + id;
        var flood = Visitor.from("198.51.100.32");
        for (var n = 0; n < 8; n++) {
            flood.submit(page, page, Map.of("opinion", "意见" + n));
        }
        assertThat(OfficeServer.bean(Comments.class).of(id)).hasSize(5);
        var refused = flood.submit(page, page, Map.of("opinion", "又一条意见"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("过于频繁", "又一条意见");
        var other = Visitor.from("198.51.100.33");
        assertThat(other.submit(page, page, Map.of("opinion", "有意见", "website", "http://spam.example"))
                        .body())
                .contains("过于频繁");
        other.submit(page, page, Map.of("opinion", "别处的意见"));
        assertThat(OfficeServer.bean(Comments.class).of(id)).hasSize(6);
        assertThat(other.submit(page, page, Map.of("opinion", "长".repeat(Comment.LIMIT + 1)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(other.submit(page, page, Map.of("opinion", "有★机密★三年的事")).body())
                .doesNotContain("已收到");
    }

    @Test
    void staff_write_send_open_moderate_and_answer_on_the_pages() {
        var clerk = Visitor.signedIn(office.clerk.username());
        assertThat(clerk.page(desk).text()).contains("还没有征集调查");
        var form = Map.of(
                "heading", "关于垃圾分类实施方案征求意见",
                "consultation-kind", "PLAN",
                "closes", "2022-01-12",
                "explanation", "说明",
                "draft", "正文");
        var refused = clerk.submit(desk + "/new", desk, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("早于最短期限", "2022-01-19", "关于垃圾分类实施方案征求意见");
        var longer = new java.util.HashMap<>(form);
        longer.put("closes", "2022-01-19");
        var made = clerk.submit(desk + "/new", desk, longer).uri().getPath();
        assertThat(clerk.page(made).text()).contains("起草", "正文");
        clerk.submit(made, made + "/submit", Map.of("version", "1"));
        var approver = Visitor.signedIn(office.approver.username());
        assertThat(approver.page("/desk/" + office.body.code()).text()).contains("等待审核公布");
        var opened = approver.submit(made, made + "/open", Map.of("version", "2"));
        assertThat(opened.body()).contains("正在征集");
        var late = clerk.submit(made, made + "/report", Map.of("version", "3", "said", "总体情况"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("之后才能送审反馈");
        var paper = clerk.submit(
                made, made + "/comments", Map.of("part", "paper", "way", "LETTER", "sent", TODAY, "opinion", "信中的意见"));
        assertThat(paper.body()).contains("20220110-0001", "信函");
        var topic = clerk.submit(made, made + "/topics", Map.of("part", "topic", "topic-title", "投放时间"));
        assertThat(topic.body()).contains("投放时间（0 条，未作结论）");
        var comment = clerk.page(made).select("a[href*=consultation-comments]").attr("href");
        assertThat(clerk.page(comment).text()).contains("信中的意见", "没有发现个人信息");
        var decided = clerk.submit(comment, comment, Map.of("decision", "publish", "shown", "信中的意见"));
        assertThat(decided.body()).contains("已公开");
    }

    @Test
    void staff_of_another_body_get_nothing() {
        var id = AConsultation.of(office).openedOn("2022-01-04");
        var comment = new Comments.Said("意见", "", CommentWay.ONLINE, office.now.day(), 0);
        OfficeServer.bean(Comments.class).take(office.body, id, comment, office.now);
        var number = OfficeServer.bean(Comments.class).of(id).get(0).id();
        var other = AnOffice.alone();
        var stranger = Visitor.signedIn(other.clerk.username());
        assertThat(stranger.get(desk).statusCode()).isEqualTo(403);
        assertThat(stranger.get(desk + "/" + id).statusCode()).isEqualTo(403);
        var own = "/desk/" + other.body.code();
        assertThat(stranger.get(own + "/consultations/" + id).statusCode()).isEqualTo(404);
        assertThat(stranger.get(own + "/consultation-comments/" + number).statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/p/" + other.body.code() + "/consultations/" + id)
                        .statusCode())
                .isEqualTo(404);
    }
}
