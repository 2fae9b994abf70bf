package org.gongkai.office.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.publishing.SampleOffice.assertRefused;

import java.util.Map;
import java.util.Optional;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Lane;
import org.gongkai.office.bodies.PublicWords;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.catalogue.Column;
import org.gongkai.office.catalogue.Guide;
import org.gongkai.office.catalogue.Guides;
import org.gongkai.office.publishing.screening.BodyLists;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What staff write outside items and everybody reads passes the same gate. */
class PublicWordsTest {
    private static final String NUMBER = "150299195803120021";
    private static final String TEXT = "欢迎查阅。\n补充说明：申请人王秀兰，身份证号" + NUMBER + "。";

    private final SampleOffice office = new SampleOffice(Lane.USUAL);
    private final Guides guides = OfficeServer.bean(Guides.class);
    private final String desk = "/desk/" + office.body.code();

    @Test
    void a_guide_with_a_residents_number_is_not_kept_and_the_page_says_where_and_keeps_the_text() {
        var answer = office.visitor(office.clerk)
                .submit(desk + "/guide", desk + "/guide", Map.of("act", "write", "text", TEXT));
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select(".error-summary").text())
                .contains("没有保存：第 2 行的“150299********0021”是居民身份证号码", "本机关词表")
                .doesNotContain(NUMBER);
        assertThat(page.select("textarea[name=text]").val()).isEqualTo(TEXT);
        assertThat(guide().waiting()).isEmpty();
    }

    @Test
    void what_became_forbidden_while_it_waited_is_not_published() {
        OfficeServer.bean(JdbcClient.class)
                .sql("insert into catalogue_guide (body_id, source, person_id, day, at) values (?, ?, ?, ?, now())")
                .params(office.body.id(), TEXT, office.clerk.id(), office.now.day())
                .update();
        var id = guide().waiting().orElseThrow().id();
        assertRefused("words-personal", () -> guides.publish(office.approver, office.body, id, office.now));
        assertThat(guide().shown()).isEmpty();
    }

    @Test
    void a_secrecy_mark_in_a_guide_is_refused_and_recorded_without_the_text() {
        var before = refusals();
        var answer = office.visitor(office.clerk)
                .submit(desk + "/guide", desk + "/guide", Map.of("act", "write", "text", "机密★10年\n会议情况"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("密级标志");
        assertThat(guide().waiting()).isEmpty();
        assertThat(refusals()).isEqualTo(before + 1);
    }

    @Test
    void what_the_body_lets_pass_may_stand() {
        var words = OfficeServer.bean(PublicWords.class);
        var text = "本人手机13912345670";
        assertRefused("words-personal", () -> words.require(office.clerk, office.body, office.now, "", text));
        OfficeServer.bean(BodyLists.class)
                .add(office.body, "mobile", "139 1234 5670", "公用手机", Optional.empty(), office.secrecy, office.now);
        words.require(office.clerk, office.body, office.now, "", text);
    }

    @Test
    void a_column_a_submission_and_what_a_body_says_of_itself_are_looked_at() {
        var visitor = office.visitor(office.clerk);
        var column = OfficeServer.bean(Catalogue.class).tree(office.body).get(0);
        var address = desk + "/columns/" + column.id();
        var renamed = visitor.submit(address, address, sheet(column, "王秀兰" + NUMBER));
        assertThat(renamed.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(renamed.body()).select(".error-summary").text()).contains("没有保存");
        assertThat(Jsoup.parse(renamed.body()).select("input[name=name]").val()).contains(NUMBER);
        var marked = visitor.submit(address, address, sheet(column, "秘密★一年"));
        assertThat(marked.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(marked.body()).select(".error-summary").text()).contains("密级标志");
        var reports = desk + "/channels/submissions";
        var sent = visitor.submit(
                reports, reports, Map.of("sent-title", "低保户" + NUMBER, "receiver", "区政府", "submitted", "2022-01-04"));
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).contains("没有保存");
        var system = office.visitor(office.person(Duty.SYSTEM_ADMIN));
        var own = office.body;
        var body = system.submit(
                desk + "/body",
                desk + "/body",
                Map.of(
                        "uscc",
                        own.uscc(),
                        "level",
                        own.standing().level().name(),
                        "lane",
                        own.lane().name(),
                        "leader",
                        "负责人",
                        "unit",
                        "办公室",
                        "address",
                        "和平路12号",
                        "phone",
                        "13912345670",
                        "hours",
                        "工作日，联系人身份证" + NUMBER));
        assertThat(body.statusCode()).isEqualTo(422);
        assertThat(body.body()).contains("没有保存").contains(NUMBER);
        assertThat(OfficeServer.bean(Catalogue.class).tree(office.body).get(0).name())
                .isEqualTo(column.name());
    }

    private static Map<String, String> sheet(Column column, String name) {
        return Map.of(
                "version",
                String.valueOf(column.version()),
                "parent",
                column.block(),
                "name",
                name,
                "category",
                column.category(),
                "kind",
                "OTHER",
                "every",
                "CHANGE",
                "count",
                "12",
                "keeper",
                "办公室");
    }

    private Guide guide() {
        return guides.of(office.body, office.now.day());
    }

    private static int refusals() {
        return OfficeServer.bean(JdbcClient.class)
                .sql("select count(*) from files_classified")
                .query(Integer.class)
                .single();
    }
}
