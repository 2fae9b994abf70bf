package org.gongkai.office.engagement.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.catalogue.AnOffice.assertRefused;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Role;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.engagement.consultation.ConsultationNews;
import org.gongkai.office.publishing.Action;
import org.gongkai.office.publishing.Changes;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.publishing.Publishing;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

class SubscriptionsTest {
    private static final LocalDate MONDAY = LocalDate.of(2022, 1, 10);
    private static final String PORTAL = "https://www.example.gov.cn";
    private static final String READER = "reader@example.cn";
    private static final Pattern CONFIRM = Pattern.compile(PORTAL + "(/p/[^/]+/subscription/\\S+)");
    private static final Pattern END = Pattern.compile(PORTAL + "(/p/[^/]+/unsubscribe/\\S+)");

    private final AnOffice office = AnOffice.alone();
    private final SubscriptionStore store = OfficeServer.bean(SubscriptionStore.class);
    private final SubscriptionToken tokens = OfficeServer.bean(SubscriptionToken.class);
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final JavaMailSenderImpl smtp = new JavaMailSenderImpl();
    private final SubscriptionMail mail = new SubscriptionMail(
            new StaticListableBeanFactory(Map.of("smtp", smtp)).getBeanProvider(JavaMailSender.class),
            OfficeServer.bean(MessageSource.class),
            tokens,
            "office@example.gov.cn",
            PORTAL + "/",
            Role.OFFICE);

    private final Subscriptions subscriptions = new Subscriptions(
            store,
            tokens,
            mail,
            OfficeServer.bean(Bodies.class),
            OfficeServer.bean(WantedNames.class),
            OfficeServer.bean(ConsultationNews.class),
            OfficeServer.bean(Changes.class),
            OfficeServer.bean(Trail.class),
            OfficeServer.bean(TransactionTemplate.class));

    @BeforeEach
    void start() {
        // those of other tests and their offices
        OfficeServer.bean(JdbcClient.class)
                .sql("delete from engagement_subscription")
                .update();
        server.start();
        smtp.setHost("127.0.0.1");
        smtp.setPort(server.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static Moment on(LocalDate day) {
        return new Moment(day, day.atTime(17, 30).atZone(OfficeDay.ZONE).toInstant());
    }

    private Digests digests() {
        SavedSearch search = (body, words, items) -> Set.copyOf(items);
        return new Digests(
                store,
                mail,
                OfficeServer.bean(WantedNames.class),
                OfficeServer.bean(Bodies.class),
                OfficeServer.bean(Catalogue.class),
                OfficeServer.bean(PublicItems.class),
                OfficeServer.bean(Changes.class),
                OfficeServer.bean(ConsultationNews.class),
                new StaticListableBeanFactory(Map.of("search", search)).getBeanProvider(SavedSearch.class));
    }

    private MimeMessage message(int number) {
        return server.getReceivedMessages()[number];
    }

    private String text(int number) throws Exception {
        return message(number).getContent().toString();
    }

    /** The first link of a form in a mail, as an address of this server. */
    private String link(Pattern form, int number) throws Exception {
        var found = form.matcher(text(number));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String subscribed(Wanted wanted) throws Exception {
        var before = server.getReceivedMessages().length;
        subscriptions.ask(office.body, wanted, READER, on(MONDAY));
        subscriptions.sendConfirmations(on(MONDAY));
        var link = link(CONFIRM, before);
        new Visitor().submit(link, link, Map.of());
        return link;
    }

    @Test
    void nothing_is_sent_before_the_address_confirmed_and_then_one_mail_a_day_with_what_is_new() throws Exception {
        office.published("livelihood", on(MONDAY));
        subscriptions.ask(office.body, Wanted.ALL, " Reader@example.CN ", on(MONDAY));
        digests().send(on(MONDAY));
        assertThat(server.getReceivedMessages()).isEmpty();
        subscriptions.sendConfirmations(on(MONDAY));
        subscriptions.sendConfirmations(on(MONDAY));
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(text(0)).contains("请打开下面的链接确认", office.body.name());
        var link = link(CONFIRM, 0);
        var visitor = new Visitor();
        assertThat(visitor.page(link).text()).contains("确认订阅");
        assertThat(store.in(Subscription.State.ACTIVE)).isEmpty();
        assertThat(visitor.submit(link, link, Map.of()).body()).contains("订阅已生效");
        digests().send(on(MONDAY));
        assertThat(server.getReceivedMessages()).hasSize(1);
        var item = office.published("livelihood", on(MONDAY));
        digests().send(on(MONDAY.plusDays(1)));
        digests().send(on(MONDAY.plusDays(1)));
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(text(1)).contains("测试信息", PORTAL + "/p/" + office.body.code() + "/i/" + item);
        assertThat(message(1).getAllRecipients()[0].toString()).isEqualTo(READER);
        digests().send(on(MONDAY.plusDays(2)));
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void what_was_withdrawn_or_stands_in_another_column_is_not_told() throws Exception {
        subscribed(new Wanted(Scope.COLUMN, "livelihood"));
        var gone = office.published("livelihood", on(MONDAY));
        var other = office.published("emergency", on(MONDAY));
        var publishing = OfficeServer.bean(Publishing.class);
        publishing.act(office.approver, office.body, gone, 4, Action.WITHDRAW, "内容有误", on(MONDAY));
        digests().send(on(MONDAY));
        assertThat(server.getReceivedMessages()).hasSize(1);
        var stays = office.published("livelihood", on(MONDAY));
        digests().send(on(MONDAY));
        assertThat(text(1)).contains("/i/" + stays).doesNotContain("/i/" + gone, "/i/" + other);
    }

    @Test
    void a_failure_is_tried_again_and_what_broke_off_is_told_the_next_day() throws Exception {
        subscribed(Wanted.ALL);
        var item = office.published("livelihood", on(MONDAY));
        server.stop();
        digests().send(on(MONDAY));
        var id = store.in(Subscription.State.ACTIVE).get(0).id();
        assertThat(store.newest(office.body, 9)).singleElement().satisfies(sent -> {
            assertThat(sent.failure()).isNotEmpty();
            assertThat(sent.failure()).doesNotContain("@");
        });
        server.start();
        smtp.setPort(server.getSmtp().getPort());
        // begun and not ended, as when the office ends in the middle
        assertThat(store.begin(id, 1, on(MONDAY))).isTrue();
        digests().send(on(MONDAY));
        assertThat(server.getReceivedMessages()).isEmpty();
        digests().send(on(MONDAY.plusDays(1)));
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(text(0)).contains("/i/" + item);
        digests().send(on(MONDAY.plusDays(2)));
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_link_or_the_button_of_a_mail_program_ends_it_and_the_address_is_gone() throws Exception {
        subscribed(Wanted.ALL);
        office.published("livelihood", on(MONDAY));
        digests().send(on(MONDAY));
        var link = link(END, 1);
        assertThat(message(1).getHeader("List-Unsubscribe")).containsExactly("<" + PORTAL + link + ">");
        assertThat(message(1).getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        // looking at it ends nothing
        assertThat(new Visitor().page(link).text()).contains("退订后不再发送邮件");
        assertThat(store.in(Subscription.State.ACTIVE)).hasSize(1);
        assertThat(new Visitor().post(link, "List-Unsubscribe=One-Click").body())
                .contains("已退订");
        assertThat(store.in(Subscription.State.ACTIVE)).isEmpty();
        assertThat(OfficeServer.bean(JdbcClient.class)
                        .sql(
                                "select count(*) from engagement_subscription where address is not null or mark is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(new Visitor().post(link, "List-Unsubscribe=One-Click").statusCode())
                .isEqualTo(200);
        office.published("livelihood", on(MONDAY));
        digests().send(on(MONDAY.plusDays(1)));
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void a_token_cannot_be_forged_or_used_for_something_else() throws Exception {
        var confirm = subscribed(Wanted.ALL);
        var id = store.in(Subscription.State.ACTIVE).get(0).id();
        var home = "/p/" + office.body.code();
        var token = tokens.of(SubscriptionToken.Use.END, id);
        for (var forged : List.of(
                confirm.substring(confirm.lastIndexOf('/') + 1),
                id + "-" + "0".repeat(40),
                (id + 1) + token.substring(token.indexOf('-')),
                token.substring(0, token.length() - 1) + (token.endsWith("a") ? "b" : "a"),
                String.valueOf(id),
                "99999999999999999999-" + "0".repeat(40))) {
            assertThat(new Visitor().get(home + "/unsubscribe/" + forged).statusCode())
                    .as(forged)
                    .isEqualTo(404);
            assertThat(new Visitor()
                            .post(home + "/unsubscribe/" + forged, "x=1")
                            .statusCode())
                    .isNotEqualTo(200);
        }
        // that of another body's page neither
        assertThat(new Visitor()
                        .post("/p/" + AnOffice.alone().body.code() + "/unsubscribe/" + token, "x=1")
                        .statusCode())
                .isEqualTo(404);
        assertThat(store.in(Subscription.State.ACTIVE)).hasSize(1);
    }

    @Test
    void an_address_is_sealed_asked_once_and_not_flooded() {
        for (var n = 0; n < 3; n++) {
            subscriptions.ask(office.body, Wanted.ALL, READER, on(MONDAY));
        }
        assertThat(store.in(Subscription.State.PENDING)).hasSize(1);
        for (var n = 0; n < 9; n++) {
            subscriptions.ask(office.body, new Wanted(Scope.SEARCH, "救助" + n), READER, on(MONDAY));
        }
        subscriptions.sendConfirmations(on(MONDAY));
        assertThat(server.getReceivedMessages()).hasSize(5);
        var kept = OfficeServer.bean(JdbcClient.class)
                .sql("select string_agg(s::text, ' ') from engagement_subscription s")
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(READER);
        assertRefused("subscription-address", () -> subscriptions.ask(office.body, Wanted.ALL, "我的邮箱", on(MONDAY)));
        assertRefused(
                "not-found",
                () -> subscriptions.ask(office.body, new Wanted(Scope.CONSULTATION, "1"), READER, on(MONDAY)));
        subscriptions.forgetUnconfirmed(on(MONDAY.plusDays(7)));
        assertThat(store.in(Subscription.State.PENDING)).hasSize(5);
        subscriptions.forgetUnconfirmed(on(MONDAY.plusDays(8)));
        assertThat(store.in(Subscription.State.PENDING)).isEmpty();
    }

    @Test
    void without_a_mail_server_or_outside_the_page_offers_feeds_and_says_so() {
        var visitor = new Visitor();
        var home = "/p/" + office.body.code();
        var page = visitor.page(home + "/subscribe?column=livelihood");
        assertThat(page.text()).contains("没有开通邮件订阅");
        assertThat(page.select("main a[href=" + home + "/c/livelihood/feed.atom]"))
                .isNotEmpty();
        assertThat(page.select("main form")).isEmpty();
        assertThat(visitor.page(home + "/subscribe?q=救助").select("main a[href*=search/feed.atom]"))
                .isNotEmpty();
        var outside = new SubscriptionMail(
                new StaticListableBeanFactory(Map.of("smtp", smtp)).getBeanProvider(JavaMailSender.class),
                OfficeServer.bean(MessageSource.class),
                tokens,
                "office@example.gov.cn",
                PORTAL,
                Role.PORTAL);
        assertThat(outside.isAvailable()).isFalse();
        var admin = Visitor.signedIn(office.person(Duty.SYSTEM_ADMIN).username());
        assertThat(admin.page("/desk/" + office.body.code() + "/subscriptions").text())
                .contains("没有设置邮件服务器", "还没有发送过");
    }
}
