package org.gongkai.office.bodies.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import org.gongkai.office.StrictOffice;
import org.gongkai.office.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class StrictSignInTest {
    private static OidcProvider provider;
    private static StrictOffice office;

    @BeforeAll
    static void an_office_with_a_provider_short_sessions_and_strict_rules() throws Exception {
        provider = new OidcProvider();
        var settings = new HashMap<>(provider.settings());
        settings.put("gongkai.sign-in.administrators-need-second-factor", "true");
        settings.put("gongkai.sign-in.password-days", "90");
        settings.put("gongkai.sign-in.longest", "2s");
        settings.put("server.forward-headers-strategy", "native");
        office = StrictOffice.start(settings);
    }

    @AfterAll
    static void end() {
        office.close();
        provider.close();
    }

    @Test
    void a_provider_vouches_for_a_user_of_ours_and_nobody_else() {
        provider.vouchFor("linxiao");
        var visitor = new Visitor(office.address());
        assertThat(visitor.page("/sign-in").text()).contains("使用市统一身份认证登录");
        var answer = visitor.get("/oauth2/authorization/city");
        assertThat(answer.uri().getPath()).isEqualTo("/desk/hepinglu");
        assertThat(visitor.page("/desk/account").text()).contains("用户名：linxiao", "统一身份认证");

        provider.vouchFor("stranger");
        var stranger = new Visitor(office.address());
        assertThat(stranger.get("/oauth2/authorization/city").body()).contains("没有对应本系统的用户");
        assertThat(stranger.get("/desk").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void an_administrator_turns_on_the_second_factor_first_and_others_need_not() {
        assertThat(signedIn("fangwei").get("/desk/hepinglu/staff").uri().getPath())
                .isEqualTo("/desk/account/second-factor");
        assertThat(signedIn("linxiao").get("/desk/hepinglu").uri().getPath()).isEqualTo("/desk/hepinglu");
    }

    @Test
    void an_old_password_is_changed_first() {
        office.bean(JdbcClient.class)
                .sql(
                        "update bodies_person set password_changed_at = now() - interval '91 days' where username = 'gaoyuan'")
                .update();
        var answer = signedIn("gaoyuan").get("/desk/hepinglu");
        assertThat(answer.uri().getPath()).isEqualTo("/desk/account/password");
        assertThat(answer.body()).contains("密码已到期");
    }

    @Test
    void a_session_ends_after_its_longest_time_however_busy() throws InterruptedException {
        var visitor = signedIn("wujing");
        var pages = 0;
        while (visitor.get("/desk/account").uri().getPath().equals("/desk/account") && pages++ < 100) {
            Thread.sleep(100);
        }
        assertThat(pages).isBetween(1, 99);
        assertThat(visitor.get("/desk/account").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void behind_a_proxy_with_tls_cookies_are_secure_and_the_browser_is_told_to_stay() {
        var headers = new Visitor(office.address()).getThroughTls("/sign-in").headers();
        assertThat(headers.allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("Secure") && cookie.contains("HttpOnly"));
        assertThat(headers.firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void the_key_file_is_outside_the_database_and_its_owners_only() throws Exception {
        var key = office.folder().resolve("keys").resolve("sign-in.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    private static Visitor signedIn(String username) {
        var visitor = new Visitor(office.address());
        visitor.signIn(username, Visitor.PASSWORD);
        return visitor;
    }
}
