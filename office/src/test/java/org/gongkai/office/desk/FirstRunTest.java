package org.gongkai.office.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Gongkai;
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
            assertThat(visitor.signIn("clerk", "a long password").body()).contains("今日待办", "起草信息");
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

    private static Map<String, String> answers() {
        var typed = new HashMap<String, String>();
        List.of("leader", "unit", "address", "hours", "phone").forEach(field -> typed.put(field, "待定"));
        List.of("CLERK", "REVIEWER", "SECRECY", "APPROVER").forEach(duty -> {
            typed.put("username-" + duty, duty.toLowerCase(java.util.Locale.ROOT));
            typed.put("person-" + duty, "某人");
        });
        typed.put("code", "street");
        typed.put("name", "某街道办事处");
        typed.put("uscc", "91350100M000100Y43");
        typed.put("password", "a long password");
        return typed;
    }
}
