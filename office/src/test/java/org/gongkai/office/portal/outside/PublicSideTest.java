package org.gongkai.office.portal.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.gongkai.office.ForPublic;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.PublicSide;
import org.gongkai.office.Visitor;
import org.gongkai.office.commands.CommandsFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.session.SessionRepository;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class PublicSideTest {
    /** What residents send, the secret that opens an answer; subscriptions by mail are refused there. */
    private static final Set<String> TAKING =
            Set.of("report", "file", "leave", "open", "comment", "answer", "ask", "confirmed", "ended");

    private final Visitor resident = PublicServer.visitor();

    @Test
    void every_page_is_one_for_the_public_and_what_takes_something_seals_it() {
        var routes = PublicServer.bean(RequestMappingHandlerMapping.class).getHandlerMethods();
        assertThat(routes).hasSizeGreaterThan(8);
        routes.forEach((route, handler) -> {
            if (!route.getPatternValues().equals(Set.of("/error"))) {
                assertThat(handler.getBeanType()).as("%s", route).hasAnnotation(ForPublic.class);
                assertThat(route.getMethodsCondition().getMethods())
                        .as("%s", route)
                        .containsExactly(
                                TAKING.contains(handler.getMethod().getName())
                                        ? RequestMethod.POST
                                        : RequestMethod.GET);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/desk/hepinglu",
                "/desk/account",
                "/sign-in",
                "/sign-out",
                "/first-run",
                "/login",
                "/logout",
                "/actuator",
                "/actuator/health"
            })
    void an_address_of_the_staff_is_an_unknown_one(String path) {
        var unknown = resident.get("/nothing-here");
        var answer = resident.get(path);
        assertThat(answer.statusCode()).isEqualTo(404).isEqualTo(unknown.statusCode());
        // each offers to report the address
        assertThat(answer.body().replace("page=" + path + '"', "page=/nothing-here\""))
                .isEqualTo(unknown.body());
    }

    @Test
    void no_page_keeps_a_session_or_leads_to_the_staff() {
        for (var path : new String[] {"/", "/p/hepinglu", "/p/hepinglu/b/guide", "/p/hepinglu/directory"}) {
            var answer = resident.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(answer.body()).doesNotContain("/sign-in", "/desk", "_csrf");
        }
    }

    @Test
    void it_has_no_jobs_no_sessions_and_no_accounts() {
        assertAbsent(Scheduler.class);
        assertAbsent(SessionRepository.class);
        assertAbsent(AuthenticationProvider.class);
    }

    private static void assertAbsent(Class<?> type) {
        assertThatThrownBy(() -> PublicServer.bean(type)).isInstanceOf(NoSuchBeanDefinitionException.class);
    }

    @Test
    void it_answers_as_the_office_answers_the_public() {
        var planted = new Planted();
        var office = new Visitor();
        for (var id :
                new long[] {planted.shown, planted.draft, planted.withdrawn, planted.corrected, planted.withheld}) {
            var path = planted.path(id);
            var answer = resident.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(office.get(path).statusCode());
            assertThat(answer.body()).doesNotContain(Planted.HIDDEN);
        }
        assertThat(resident.get(planted.path(planted.withdrawn)).statusCode()).isEqualTo(410);
        var page = resident.page(planted.path(planted.shown));
        assertThat(page.text()).contains(Planted.SHOWN + "甲标题", Planted.SHOWN + "甲正文");
        assertThat(resident.get(page.select(".file-list a").attr("href")).body())
                .isEqualTo(Planted.SHOWN + "甲附件内容");
    }

    @Test
    void the_database_shows_it_nothing_unpublished_whatever_it_asks() {
        var planted = new Planted();
        var jdbc = PublicServer.bean(JdbcClient.class);
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo(PublicSide.ROLE);
        assertThat(jdbc.sql("select title from publishing_revision r join publishing_item i on i.id = r.item_id"
                                + " where i.body_id = ?")
                        .param(planted.office.body.id())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(Planted.SHOWN + "甲标题", Planted.SHOWN + "乙标题", Planted.SHOWN + "原文标题");
        assertThat(jdbc.sql("select name from files_file where body_id = ?")
                        .param(planted.office.body.id())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        Planted.SHOWN + "甲附件.txt", Planted.SHOWN + "乙附件.txt", Planted.SHOWN + "原文附件.txt");
        for (var forbidden : new String[] {
            "select source from publishing_revision",
            "select withdrawn_reason from publishing_item",
            "select words from publishing_step",
            "select name from bodies_person",
            "select * from trail_entry",
            "select * from publishing_working_copy"
        }) {
            assertThatThrownBy(() -> jdbc.sql(forbidden).query().listOfRows())
                    .as(forbidden)
                    .hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() ->
                        jdbc.sql("update publishing_change_head set last = 0").update())
                .hasStackTraceContaining("read-only transaction");
    }

    @Test
    void the_embedded_database_belongs_to_the_office_alone() {
        var answer = CommandsFixture.run(
                "serve",
                "--role",
                "portal",
                "--port",
                "0",
                "--data",
                PublicServer.data().toString());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("--database-url", "export-site");
    }

    @Test
    void a_database_without_an_office_is_refused() {
        var owner = OfficeServer.owner();
        var url = owner.url().replace("/gongkai", "/postgres") + "?user=" + owner.user() + "&password="
                + owner.password();
        var answer = CommandsFixture.run(
                "serve", "--role=portal", "--port=0", "--database-url=" + url, "--data=" + PublicServer.data());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("本版本").doesNotContain(owner.password());
    }

    @Test
    void residents_search_there_in_an_index_of_its_own() throws InterruptedException {
        var planted = new Planted();
        var found = search(planted);
        for (var tries = 0;
                !found.contains(planted.path(planted.shown))
                        || !found.contains(planted.path(planted.corrected))
                        || !planted.matters.paths().stream().allMatch(found::contains);
                tries++) {
            assertThat(tries).as(found).isLessThan(300);
            Thread.sleep(100);
            found = search(planted);
        }
        assertThat(found).doesNotContain(Planted.HIDDEN);
        assertThat(PublicServer.data().resolve("index-portal")).isDirectory();
        assertThat(new Visitor().get("/search?q=2021").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/p/hepinglu/request/sent/W20220110-abcdefghjk",
                "/p/hepinglu/mistake/W20220110-abcdefghjk",
                "/p/hepinglu/message/W20220110-abcdefghjk",
                "/p/hepinglu/consultations/1/comment/W20220110-abcdefghjk"
            })
    void nothing_is_on_its_way_under_an_id_that_nobody_was_given(String path) {
        var answer = resident.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有查到回执编号 W20220110-abcdefghjk").doesNotContain("内容已加密");
    }

    private String search(Planted planted) {
        var words = URLEncoder.encode(Planted.SHOWN, StandardCharsets.UTF_8);
        return resident.get("/p/" + planted.code() + "/search?q=" + words).body();
    }
}
