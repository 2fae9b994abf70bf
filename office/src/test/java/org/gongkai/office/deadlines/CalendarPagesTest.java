package org.gongkai.office.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.office.Gongkai;
import org.gongkai.office.OfficeCalendar;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Settings;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.commands.CommandsFixture;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** A notice comes in by the page and by the command line; an office of its own, because it stays. */
class CalendarPagesTest {
    @Test
    void an_administrator_imports_a_notice_and_sees_what_it_moved() throws Exception {
        var folder = OfficeServer.folder();
        var today = LocalDate.of(2022, 1, 10);
        try (var running = Gongkai.start(new Settings(true, 0, folder, Optional.of(today), Optional.empty()))) {
            var context = running.context();
            var bodies = context.getBean(Bodies.class);
            var admin = bodies.addPerson("guanli", "管理", Visitor.PASSWORD);
            bodies.appoint(admin, bodies.withCode("hepinglu").id(), Duty.SYSTEM_ADMIN);
            var visitor =
                    new Visitor("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
            visitor.signIn("guanli", Visitor.PASSWORD);

            var page = visitor.page("/desk/hepinglu/calendar");
            assertThat(page.select("tbody tr").get(0).text()).startsWith("2027 尚未列入");
            assertThat(page.select("tbody tr").get(1).text())
                    .startsWith("2026 已列入")
                    .contains("gov.cn");

            var refused = visitor.upload(
                    "/desk/hepinglu/calendar", "/desk/hepinglu/calendar", "file", "a.txt", "notice 2027 x");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(refused.body()).select(".error-summary").text())
                    .contains("没有任何日期");

            var local = "local 市政府通知\n2022-01-11 off 地方节日\n";
            var moved = Jsoup.parse(
                    visitor.upload("/desk/hepinglu/calendar", "/desk/hepinglu/calendar", "file", "b.txt", local)
                            .body());
            var rows = moved.select("section[aria-labelledby=h-moved] tbody tr").eachText();
            assertThat(rows)
                    .allMatch(
                            row -> row.matches(
                                    "(主动公开信息 \\d+ 号|公开申请（案件 \\d+）|复议诉讼案件（编号 \\d+）|公众留言（编号 \\d+）) 2022-0\\d-\\d\\d 2022-0\\d-\\d\\d"))
                    .anyMatch(row -> row.startsWith("主动公开信息"))
                    .anyMatch(row -> row.startsWith("公开申请"))
                    .anyMatch(row -> row.startsWith("复议诉讼案件"))
                    .anyMatch(row -> row.startsWith("公众留言"));
            assertThat(context.getBean(OfficeCalendar.class).current().isWorkday(today.plusDays(1)))
                    .isFalse();

            var clerk =
                    new Visitor("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
            clerk.signIn("linxiao", Visitor.PASSWORD);
            assertThat(clerk.page("/desk/hepinglu/calendar").select("input[type=file]"))
                    .isEmpty();
            assertThat(clerk.upload("/desk/hepinglu", "/desk/hepinglu/calendar", "file", "b.txt", local)
                            .statusCode())
                    .isEqualTo(403);

            var file = Files.writeString(
                    folder.resolve("next.txt"), "notice 2027 https://example.cn/1\n2027-01-01 off 元旦\n");
            var result = CommandsFixture.run("calendar", "import", file.toString(), "--data", folder.toString());
            assertThat(result.err()).isEmpty();
            assertThat(result.out()).contains("已导入");
            context.getBean(Holidays.class).refresh();
            assertThat(context.getBean(OfficeCalendar.class).current().covers(2027))
                    .isTrue();
        } finally {
            OfficeServer.delete(folder);
        }
    }
}
