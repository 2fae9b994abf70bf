package org.gongkai.office.deadlines.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.office.OfficeCalendar;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Mailboxes;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.deadlines.OpenDeadlines;
import org.gongkai.office.deadlines.Reminder;
import org.gongkai.office.trail.Moment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class DailyMailTest {
    private static final LocalDate MONDAY = LocalDate.of(2022, 1, 10);

    private final AnOffice office = AnOffice.alone();
    private final Person caseworker = office.person(Duty.CASEWORKER);
    private final Person clerk = office.person(Duty.CLERK);
    private final Mailboxes mailboxes = OfficeServer.bean(Mailboxes.class);
    private final MailRules rules = new MailRules("office@example.gov.cn", "https://office.example.gov.cn");
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final JavaMailSenderImpl smtp = new JavaMailSenderImpl();

    @BeforeEach
    void start() {
        server.start();
        smtp.setHost("127.0.0.1");
        smtp.setPort(server.getSmtp().getPort());
        smtp.setDefaultEncoding("UTF-8");
        mailboxes.set(caseworker, "caseworker@example.gov.cn", on(MONDAY));
        mailboxes.set(clerk, "clerk@example.gov.cn", on(MONDAY));
    }

    @AfterEach
    void stop() {
        mailboxes.set(caseworker, "", on(MONDAY));
        mailboxes.set(clerk, "", on(MONDAY));
        server.stop();
    }

    private static Moment on(LocalDate day) {
        return new Moment(day, day.atTime(8, 0).atZone(OfficeDay.ZONE).toInstant());
    }

    private DailyMail mail() {
        var due = new Reminder(
                        "request.remind.answer",
                        List.of("2021-0042", "2022-01-13"),
                        "requests/42",
                        LocalDate.of(2022, 1, 13),
                        false)
                .ofCase("2021-0042", Set.of(Duty.CASEWORKER));
        var named = new Reminder("publishing.reminder.expiry", List.of("关于李秀兰的公示"), "items/7", MONDAY, false);
        var deadlines = new OpenDeadlines(
                List.of(), List.of((body, now) -> body.id() == office.body.id() ? List.of(due, named) : List.of()));
        var context = new StaticListableBeanFactory(Map.of("smtp", smtp));
        return new DailyMail(
                context.getBeanProvider(JavaMailSender.class),
                deadlines,
                OfficeServer.bean(Bodies.class),
                mailboxes,
                OfficeServer.bean(SentMails.class),
                new MailText(OfficeServer.bean(MessageSource.class), OfficeServer.bean(OfficeCalendar.class), rules),
                OfficeServer.bean(OfficeCalendar.class),
                rules);
    }

    @Test
    void each_gets_numbers_days_and_links_once_a_working_day_and_no_names() {
        mail().send(on(MONDAY.minusDays(1)));
        assertThat(server.getReceivedMessages()).isEmpty();
        mail().send(on(MONDAY));
        mail().send(on(MONDAY));
        assertThat(server.getReceivedMessages()).hasSize(2);
        var first = text(0);
        assertThat(first)
                .contains("申请 2021-0042：还有 3 个工作日（2022-01-13）")
                .contains("https://office.example.gov.cn/desk/" + office.body.code() + "/requests/42", "另有 1 项公开工作提醒")
                .doesNotContain("李秀兰");
        assertThat(text(1)).doesNotContain("2021-0042").contains("另有 1 项");
        mail().send(on(MONDAY.plusDays(1)));
        assertThat(server.getReceivedMessages()).hasSize(4);
    }

    private String text(int number) {
        try {
            return server.getReceivedMessages()[number].getContent().toString();
        } catch (Exception e) {
            throw new AssertionError(GreenMailUtil.getWholeMessage(server.getReceivedMessages()[number]), e);
        }
    }

    @Test
    void what_failed_is_shown_and_tried_again_and_what_broke_off_is_not() {
        server.stop();
        mail().send(on(MONDAY));
        var sent = OfficeServer.bean(SentMails.class);
        assertThat(sent.begin(caseworker, 1, on(MONDAY))).isTrue();
        assertThat(sent.begin(caseworker, 1, on(MONDAY))).isFalse();
        server.start();
        smtp.setPort(server.getSmtp().getPort());
        mail().send(on(MONDAY));
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(text(0)).contains("另有 1 项");
    }

    @Test
    void an_address_is_set_on_the_page_of_the_account_and_a_wrong_one_is_told() {
        var visitor = Visitor.signedIn(clerk.username());
        assertThat(visitor.submit("/desk/account", "/desk/account/mailbox", Map.of("mailbox", "我的邮箱"))
                        .body())
                .contains("请填写完整的邮箱地址", "我的邮箱");
        visitor.submit("/desk/account", "/desk/account/mailbox", Map.of("mailbox", "new@example.gov.cn"));
        assertThat(mailboxes.of(clerk)).isEqualTo("new@example.gov.cn");
        var admin = Visitor.signedIn(office.person(Duty.SYSTEM_ADMIN).username());
        assertThat(admin.page("/desk/" + office.body.code() + "/daily-mail").text())
                .contains("没有设置邮件服务器", "还没有发送过");
    }
}
