package org.gongkai.office.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.office.Gongkai;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Settings;
import org.gongkai.office.Visitor;
import org.gongkai.office.database.EmbeddedPostgres;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class FirstRunTest {
    @Test
    void an_empty_office_on_an_external_database_is_registered_once_with_the_code_of_its_console() throws Exception {
        var folder = OfficeServer.folder();
        var postgres = EmbeddedPostgres.start(folder);
        var url = postgres.url() + "?user=" + EmbeddedPostgres.OWNER + "&password=" + postgres.ownerPassword();
        try (var running = Gongkai.start(new Settings(false, 0, folder, Optional.empty(), Optional.of(url)))) {
            var context = running.context();
            var visitor =
                    new Visitor("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
            assertThat(visitor.page("/").title()).startsWith("首次使用");
            assertThat(visitor.page("/").select(".demo-banner")).isEmpty();

            var typed = new HashMap<>(answers());
            typed.put("setup", "x");
            var refused = visitor.submit("/first-run", "/first-run", typed);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(refused.body()).select("#name").val()).isEqualTo("某街道办事处");

            typed.put("setup", context.getBean(FirstRun.class).code());
            typed.put("uscc", "91350100M000100Y44");
            assertThat(visitor.submit("/first-run", "/first-run", typed).body()).contains("校验位");

            typed.put("uscc", "91350100M000100Y43");
            assertThat(visitor.submit("/first-run", "/first-run", typed).body()).contains("<h1>登录</h1>");
            assertThat(visitor.get("/first-run").statusCode()).isEqualTo(404);
            var address = visitor.address();
            var system = newcomer(address, "system_admin", "a long password", "/desk/street/body");
            var security = newcomer(address, "security_admin", "a long password", "/desk/street/duties");
            assertThat(system.get("/desk/street/duties").statusCode()).isEqualTo(403);
            assertThat(security.get("/desk/street/staff/new").statusCode()).isEqualTo(403);

            var staff = new HashMap<String, Visitor>();
            for (var duty : List.of("CLERK", "REVIEWER", "SECRECY", "APPROVER")) {
                var username = duty.toLowerCase(Locale.ROOT);
                var added = system.submit(
                        "/desk/street/staff/new", "/desk/street/staff/new", Map.of("name", "某人", "username", username));
                var password =
                        Jsoup.parse(added.body()).select("#first-password").text();
                var found = security.submit("/desk/street/duties", "/desk/street/duties", Map.of("username", username));
                var path = found.uri().getPath();
                assertThat(security.submit(path, path + "/grant", Map.of("duty", duty))
                                .body())
                        .contains("立即收回");
                staff.put(duty, newcomer(address, username, password, "/desk/street"));
            }
            assertThat(published(staff)).isEqualTo("第一条信息");
            assertThat(context.getBean(JdbcClient.class)
                            .sql("select current_user")
                            .query(String.class)
                            .single())
                    .isEqualTo(EmbeddedPostgres.APP);
        } finally {
            postgres.stop();
            OfficeServer.delete(folder);
        }
    }

    /** Signs in with a first password, changes it, and arrives. */
    private static Visitor newcomer(String address, String username, String password, String home) {
        var visitor = new Visitor(address);
        assertThat(visitor.signIn(username, password).uri().getPath()).isEqualTo("/desk/account/password");
        assertThat(visitor.get(home).uri().getPath()).isEqualTo("/desk/account/password");
        var own = "vermilion teapot " + username.hashCode();
        var changed = visitor.submit(
                "/desk/account/password",
                "/desk/account/password",
                Map.of("password", password, "newPassword", own, "again", own));
        assertThat(Jsoup.parse(changed.body()).select(".error-summary").text()).isEmpty();
        assertThat(visitor.get("/desk").uri().getPath()).isEqualTo(home);
        return visitor;
    }

    private static String published(Map<String, Visitor> staff) {
        var clerk = Objects.requireNonNull(staff.get("CLERK"));
        var editor = "/desk/street/items/new";
        var column = clerk.page(editor).select("#column option").last();
        var written = clerk.submit(
                editor,
                editor,
                Map.of(
                        "version", "0",
                        "column", Objects.requireNonNull(column).val(),
                        "title", "第一条信息",
                        "documentNo", "",
                        "formedOn", LocalDate.now(OfficeDay.ZONE).toString(),
                        "text", "正文"));
        var item = written.uri().getPath();
        act(clerk, item, "SUBMIT", 1);
        act(Objects.requireNonNull(staff.get("REVIEWER")), item, "PASS", 2);
        act(Objects.requireNonNull(staff.get("SECRECY")), item, "CLEAR", 3);
        act(Objects.requireNonNull(staff.get("APPROVER")), item, "APPROVE", 4);
        return clerk.page(item.replace("/desk/street/items/", "/p/street/i/"))
                .select("h1")
                .text();
    }

    private static void act(Visitor visitor, String item, String action, int version) {
        var form = Map.of("version", String.valueOf(version), "action", action, "words", "不涉密");
        assertThat(visitor.submit(item, item + "/act", form).statusCode()).isEqualTo(200);
    }

    private static Map<String, String> answers() {
        var typed = new HashMap<String, String>();
        List.of("leader", "unit", "address", "hours", "phone").forEach(field -> typed.put(field, "待定"));
        List.of("SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN").forEach(duty -> {
            typed.put("username-" + duty, duty.toLowerCase(Locale.ROOT));
            typed.put("person-" + duty, "某人");
        });
        typed.put("code", "street");
        typed.put("name", "某街道办事处");
        typed.put("uscc", "91350100M000100Y43");
        typed.put("password", "a long password");
        return typed;
    }
}
