package org.gongkai.office.bodies.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Acting;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Lane;
import org.gongkai.office.bodies.OpenWork;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.Uscc;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.publishing.Draft;
import org.gongkai.office.publishing.Publishing;
import org.gongkai.office.trail.Trail;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class StaffPagesTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Bodies BODIES = OfficeServer.bean(Bodies.class);
    private static final LocalDate TODAY = LocalDate.of(2022, 1, 10);
    private static Body body = BODIES.withCode("donghe");
    private static Visitor system = new Visitor();
    private static Visitor security = new Visitor();

    @BeforeAll
    static void an_office_with_its_administrators() {
        var uscc = Uscc.completed("11150299400000001");
        var made = new Body(0, "staff-test", "人员机关", "人员", uscc, "地址", "时间", "电话", "负责人", "办公室", Lane.USUAL);
        var id = BODIES.add(made, Optional.empty());
        body = BODIES.withCode("staff-test");
        OfficeServer.bean(Catalogue.class).addStandard(body);
        BODIES.appoint(BODIES.addPerson("staff-system", "系统", Visitor.PASSWORD), id, Duty.SYSTEM_ADMIN);
        BODIES.appoint(BODIES.addPerson("staff-security", "安全", Visitor.PASSWORD), id, Duty.SECURITY_ADMIN);
        system = Visitor.signedIn("staff-system");
        security = Visitor.signedIn("staff-security");
    }

    @Test
    void the_system_administrator_adds_a_person_and_shows_the_first_password_once() {
        var page = submitted(system, "staff/new", "staff/new", Map.of("name", "新来的人", "username", "staff-new"));
        assertThat(page.select("#first-password").text()).hasSize(19);
        assertThat(system.page("/desk/staff-test/staff").text())
                .contains("新来的人", "staff-new", "未改初始密码")
                .doesNotContain(page.select("#first-password").text());
        assertThat(submitted(system, "staff/new", "staff/new", Map.of("name", "x", "username", "staff-new"))
                        .select(".error-summary")
                        .text())
                .contains("“staff-new”已被使用");
        assertThat(submitted(system, "staff/new", "staff/new", Map.of("name", "", "username", "X"))
                        .title())
                .startsWith("有 2 处需要修改");
        assertThat(recorded("person", id("staff-new"))).contains("add");
    }

    @Test
    void only_the_security_administrator_grants_and_both_are_recorded() {
        var person = aPerson();
        granted(person, Duty.CLERK);
        assertThat(BODIES.duties(person, body)).containsExactly(Duty.CLERK);
        assertThat(recorded("person", person.id())).containsExactly("grant");
        var path = "/desk/staff-test/duties/" + person.id();
        assertThat(system.get(path).statusCode()).isEqualTo(403);
        submitted(security, path(person), path(person) + "/revoke", Map.of("duty", "CLERK"));
        assertThat(BODIES.duties(person, body)).isEmpty();
        assertThat(recorded("person", person.id())).containsExactly("grant", "revoke");
    }

    @Test
    void the_three_administrators_are_kept_apart_and_nobody_changes_their_own_duties() {
        var clerk = aPerson(Duty.CLERK);
        assertThat(refusal(clerk, Duty.AUDIT_ADMIN)).contains("由三人分别担任");
        var auditor = aPerson(Duty.AUDIT_ADMIN);
        assertThat(refusal(auditor, Duty.CLERK)).contains("不能兼任");
        assertThat(refusal(auditor, Duty.SYSTEM_ADMIN)).contains("不能兼任");
        var self = new Person(id("staff-security"), "staff-security", "安全");
        assertThat(refusal(self, Duty.AUDIT_ADMIN)).contains("不能更改自己的职责");
    }

    @Test
    void losing_a_duty_ends_the_sessions() {
        var person = aPerson(Duty.CLERK, Duty.REVIEWER);
        var visitor = Visitor.signedIn(person.username());
        assertThat(visitor.page("/desk/staff-test").select("h1").text()).isEqualTo("今日待办");
        submitted(security, path(person), path(person) + "/revoke", Map.of("duty", "REVIEWER"));
        assertThat(visitor.page("/desk/staff-test").select("h1").text()).isEqualTo("登录");
    }

    @Test
    void a_deputy_may_do_the_duty_while_valid_and_is_one_person_with_whom_they_stand_in_for() {
        var principal = aPerson(Duty.APPROVER);
        var deputy = aPerson(Duty.CLERK);
        assertThat(named(principal, deputy, "2022-01-10", "2022-01-20").text())
                .contains(deputy.name() + " 代 " + principal.name());
        assertThat(BODIES.duties(deputy, body)).containsExactlyInAnyOrder(Duty.CLERK, Duty.APPROVER);
        var acting = BODIES.acting(deputy, body, Duty.APPROVER, TODAY);
        assertThat(acting).contains(new Acting(deputy, principal));
        assertThat(acting.orElseThrow().persons()).isEqualTo(Set.of(deputy.id(), principal.id()));
        assertThat(BODIES.acting(deputy, body, Duty.APPROVER, LocalDate.of(2022, 1, 20)))
                .isPresent();
        assertThat(BODIES.acting(deputy, body, Duty.APPROVER, LocalDate.of(2022, 1, 21)))
                .isEmpty();
        assertThat(BODIES.acting(deputy, body, Duty.CLERK, TODAY)).contains(new Acting(deputy, deputy));
        assertThat(BODIES.acting(deputy, body, Duty.SECRECY, TODAY)).isEmpty();

        submitted(security, path(principal), path(principal) + "/revoke", Map.of("duty", "APPROVER"));
        assertThat(BODIES.acting(deputy, body, Duty.APPROVER, TODAY)).isEmpty();
    }

    @Test
    void a_deputy_that_makes_no_sense_is_refused_with_the_reason() {
        var principal = aPerson(Duty.APPROVER);
        var admin = aPerson(Duty.AUDIT_ADMIN);
        assertThat(named(principal, admin, "2022-01-10", "2022-01-20").text()).contains("不能兼任");
        assertThat(named(principal, principal, "2022-01-10", "2022-01-20").text())
                .contains("不能是同一人");
        assertThat(named(principal, aPerson(), "2022-01-12", "2022-01-11").text())
                .contains("结束日期不早于开始日期");
        assertThat(named(principal, aPerson(), "2022-01-12", "").text()).contains("请填写日期");
    }

    @Test
    void who_leaves_hands_over_open_work_to_a_named_successor() {
        var leaver = aPerson(Duty.CLERK);
        var successor = aPerson(Duty.CLERK);
        draft(leaver, "交接的信息");
        var page = "/desk/staff-test/handover/" + leaver.id();
        assertThat(security.page(page).text()).contains("交接的信息", "起草后尚未公开的信息");
        assertThat(submitted(security, page, page, Map.of("last", "2022-01-10")).text())
                .contains("还有 1 件未办结的工作");
        assertThat(submitted(security, page, page, Map.of("last", "2022-01-09", "to-CLERK", id(successor)))
                        .text())
                .contains("不得早于今天");
        submitted(security, page, page, Map.of("last", "2022-01-10", "to-CLERK", id(successor)));

        var work = OfficeServer.bean("draftHandover", OpenWork.class);
        assertThat(work.of(leaver, body)).isEmpty();
        assertThat(work.of(successor, body)).contains("交接的信息");
        assertThat(BODIES.acting(leaver, body, Duty.CLERK, TODAY)).isPresent();
        assertThat(BODIES.acting(leaver, body, Duty.CLERK, TODAY.plusDays(1))).isEmpty();
        assertThat(recorded("person", leaver.id())).contains("hand-over", "revoke");
    }

    @Test
    void a_section_head_hands_over_for_the_people_of_the_section_only() {
        var head = aPerson(Duty.REVIEWER);
        var member = aPerson(Duty.CLERK);
        var stranger = aPerson(Duty.CLERK);
        submitted(system, "staff", "staff/sections", Map.of("section", "综合科"));
        var section = OfficeServer.bean(Sections.class).of(body).get(0);
        submitted(system, "staff", "staff/sections/" + section.id(), Map.of("section", "政务公开科", "head", id(head)));
        submitted(
                system,
                "staff/" + member.id(),
                "staff/" + member.id(),
                Map.of("name", "科员", "section", String.valueOf(section.id())));
        var visitor = Visitor.signedIn(head.username());
        assertThat(visitor.page("/desk/account").text()).contains("您负责政务公开科");
        assertThat(visitor.page("/desk/staff-test/handover").select("tbody th").eachText())
                .containsExactly("科员");
        assertThat(visitor.get("/desk/staff-test/handover/" + stranger.id()).statusCode())
                .isEqualTo(404);
        assertThat(submitted(system, "staff", "staff/sections", Map.of("section", "政务公开科"))
                        .text())
                .contains("已有名称为“政务公开科”的科室");
    }

    @Test
    void an_account_ends_only_after_its_duties_and_then_nobody_signs_in_with_it() {
        var person = aPerson(Duty.CLERK);
        var page = "/desk/staff-test/staff/" + person.id();
        assertThat(submitted(system, page, page + "/deactivate", Map.of()).text())
                .contains("先由安全管理员办理工作交接");
        submitted(security, path(person), path(person) + "/revoke", Map.of("duty", "CLERK"));
        submitted(system, page, page + "/deactivate", Map.of());
        assertThat(new Visitor().signIn(person.username(), Visitor.PASSWORD).body())
                .contains("用户名、密码或者动态口令不正确");
        submitted(system, page, page + "/activate", Map.of());
        assertThat(new Visitor()
                        .signIn(person.username(), Visitor.PASSWORD)
                        .uri()
                        .getPath())
                .isEqualTo("/desk");
    }

    @Test
    void somebody_of_another_body_serves_this_one_with_the_same_account() {
        var page = submitted(security, "duties", "duties", Map.of("username", "jiangtao"));
        assertThat(page.text()).contains("姜涛", "该账号由其他机关管理");
        assertThat(submitted(security, "duties", "duties", Map.of("username", "nobody"))
                        .text())
                .contains("没有这个用户名");
        var jiangtao = new Person(id("jiangtao"), "jiangtao", "姜涛");
        granted(jiangtao, Duty.LEGAL);
        var visitor = Visitor.signedIn("jiangtao");
        assertThat(visitor.page("/desk").select(".action-list a").eachText()).contains("东河区人民政府办公室", "人员机关");
        assertThat(visitor.page("/desk/staff-test").select(".staff-header").text())
                .contains("人员机关", "切换机关");
        submitted(security, path(jiangtao), path(jiangtao) + "/revoke", Map.of("duty", "LEGAL"));
        assertThat(OfficeServer.bean(Bodies.class).servedBy(jiangtao)).hasSize(1);
    }

    private static void granted(Person person, Duty duty) {
        assertThat(submitted(security, path(person), path(person) + "/grant", Map.of("duty", duty.name()))
                        .select(".error-summary"))
                .isEmpty();
    }

    private static String refusal(Person person, Duty duty) {
        return submitted(security, path(person), path(person) + "/grant", Map.of("duty", duty.name()))
                .select(".error-summary")
                .text();
    }

    private static Document named(Person principal, Person deputy, String from, String until) {
        var form = Map.of(
                "principal", principal.id() + "-APPROVER", "deputy", deputy.username(), "from", from, "until", until);
        return submitted(security, "deputies", "deputies", form);
    }

    private static Document submitted(Visitor visitor, String page, String action, Map<String, String> form) {
        return Jsoup.parse(
                visitor.submit(absolute(page), absolute(action), form).body());
    }

    private static String absolute(String path) {
        return path.startsWith("/") ? path : "/desk/staff-test/" + path;
    }

    private static String path(Person person) {
        return "/desk/staff-test/duties/" + person.id();
    }

    private static void draft(Person person, String title) {
        var column = OfficeServer.bean(Catalogue.class).of(body).get(0).id();
        OfficeServer.bean(Publishing.class)
                .draft(
                        person,
                        body,
                        new Draft(column, title, "", TODAY, "正文"),
                        OfficeServer.bean(Trail.class).now());
    }

    private static Person aPerson(Duty... duties) {
        var number = NUMBER.incrementAndGet();
        var person = BODIES.addPerson("staff-" + number, "人员" + number, Visitor.PASSWORD);
        OfficeServer.bean(JdbcClient.class)
                .sql("update bodies_person set body_id = ? where id = ?")
                .params(body.id(), person.id())
                .update();
        for (var duty : duties) {
            BODIES.appoint(person, body.id(), duty);
        }
        return person;
    }

    private static String id(Person person) {
        return String.valueOf(person.id());
    }

    private static long id(String username) {
        return OfficeServer.bean(JdbcClient.class)
                .sql("select id from bodies_person where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }

    private static List<String> recorded(String thing, long id) {
        return OfficeServer.bean(JdbcClient.class)
                .sql("select action from trail_entry where thing = ? and thing_id = ? and action not like 'sign-in%'"
                        + " order by id")
                .params(thing, id)
                .query(String.class)
                .list();
    }
}
