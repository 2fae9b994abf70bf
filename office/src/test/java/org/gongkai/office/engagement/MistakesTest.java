package org.gongkai.office.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Sheet;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.catalogue.AnOffice;
import org.junit.jupiter.api.Test;

class MistakesTest {
    private final AnOffice office = AnOffice.alone();
    private final String form = "/p/" + office.body.code() + "/mistake";
    private final Visitor resident = new Visitor();

    private String report(Visitor who, Map<String, String> fields) {
        return who.submit(form, form, fields).body();
    }

    @Test
    void a_resident_reports_a_mistake_without_a_name_and_staff_see_it() {
        var page = "/p/" + office.body.code() + "/directory";
        assertThat(resident.page(page).select("footer a[href^=" + form + "]").attr("href"))
                .isEqualTo(form + "?page=" + page);
        var answer = report(resident, Map.of("page", page, "words", "第二条的日期写错了，<b>应为</b>2021年"));
        assertThat(answer).contains("已收到您的意见", "-0001");
        var staff = new Visitor();
        staff.signIn(office.person(Duty.REVIEWER).username(), "gongkai-yanshi-2022");
        var row = staff.page("/desk/" + office.body.code() + "/messages").select("tbody tr");
        assertThat(row).hasSize(1);
        assertThat(row.text()).contains("第二条的日期写错了，<b>应为</b>2021年", "纠错");
        var message = staff.page(row.select("a").attr("href"));
        assertThat(message.select("a[href=" + page + "]")).isNotEmpty();
        assertThat(message.text()).contains("3 个工作日");
        assertThat(AnOffice.recorded(
                        "mistake",
                        OfficeServer.bean(Mistakes.class)
                                .of(office.body, 1)
                                .get(0)
                                .id()))
                .containsExactly("report");
    }

    @Test
    void what_cannot_be_taken_is_given_back_with_a_sentence() {
        assertThat(report(resident, Map.of("words", " "))).contains("error-summary");
        var personal = "我是张建国，身份证号130102198503071243，名单里写错了";
        assertThat(report(resident, Map.of("words", personal))).contains("个人信息", personal);
        assertThat(report(resident, Map.of("words", "错".repeat(Mistakes.LIMIT + 1))))
                .contains("内容太长");
        assertThat(report(resident, Map.of("words", "有错", "website", "http://spam.example")))
                .contains("过于频繁");
        assertThat(OfficeServer.bean(Mistakes.class).of(office.body, 9)).isEmpty();
        assertThat(resident.post(form, "words=x").statusCode()).isEqualTo(403);
    }

    @Test
    void the_page_named_is_one_of_the_portal_or_its_home() {
        assertThat(resident.page(form + "?page=https://evil.example/")
                        .select("form input[name=page]")
                        .val())
                .isEqualTo("/");
        assertThat(resident.page(form + "?page=//evil.example/x")
                        .select("form a")
                        .attr("href"))
                .doesNotStartWith("//");
    }

    /** The statements of the migration, on what stands in the tables, taken back at the end. */
    @Test
    void what_was_reported_before_there_were_messages_stands_in_the_same_list() throws Exception {
        var number = OfficeServer.bean(Mistakes.class)
                .report(office.body, "/", "旧的一条\n纠错", office.now)
                .number();
        var migration =
                new String(Sheet.bytes("db/migration/V202611301640__engagement_message.sql"), StandardCharsets.UTF_8);
        try (var connection = OfficeServer.owner().open();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("delete from engagement_outward; delete from engagement_rating;"
                    + " delete from engagement_answer; delete from engagement_step; delete from engagement_message");
            for (var table : List.of("message", "step")) {
                var start = migration.indexOf("insert into engagement_" + table + " (");
                statement.execute(migration.substring(start, migration.indexOf(';', start)));
            }
            var rows = statement.executeQuery(
                    "select m.title, m.kind, s.act from engagement_message m join engagement_step s on s.message_id = m.id"
                            + " where m.body_id = " + office.body.id() + " and m.number = '" + number + "'");
            assertThat(rows.next()).isTrue();
            assertThat(List.of(rows.getString(1), rows.getString(2), rows.getString(3)))
                    .containsExactly("旧的一条 纠错", "MISTAKE", "RECEIVE");
            connection.rollback();
        }
    }
}
