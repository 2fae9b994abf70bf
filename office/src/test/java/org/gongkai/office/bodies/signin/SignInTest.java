package org.gongkai.office.bodies.signin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.Catalogue;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignInTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String OWN = "vermilion teapot on a slope";

    private final Bodies bodies = OfficeServer.bean(Bodies.class);
    private final JdbcClient jdbc = OfficeServer.bean(JdbcClient.class);
    private final Person person = aPerson();

    @Test
    void wrong_passwords_lock_the_account_each_time_twice_as_long_and_the_answer_does_not_tell() {
        var visitor = new Visitor();
        for (var i = 0; i < 5; i++) {
            assertThat(visitor.signIn(person.username(), "wrong").body())
                    .contains("用户名、密码或者动态口令不正确", "value=\"" + person.username() + "\"");
        }
        assertThat(lockedFor()).isBetween(Duration.ofSeconds(40), Duration.ofMinutes(1));
        assertThat(visitor.signIn(person.username(), Visitor.PASSWORD).body()).contains("或者账号暂时锁定");
        assertThat(visitor.signIn("nobody-at-all", "wrong").body()).contains("或者账号暂时锁定");
        lockEnds();
        visitor.signIn(person.username(), "wrong");
        assertThat(lockedFor()).isBetween(Duration.ofSeconds(100), Duration.ofMinutes(2));
        jdbc.sql("update bodies_person set failures = 99, locked_until = null where id = ?")
                .param(person.id())
                .update();
        visitor.signIn(person.username(), "wrong");
        assertThat(lockedFor()).isBetween(Duration.ofHours(23), Duration.ofHours(24));
        lockEnds();
        assertThat(visitor.signIn(person.username(), Visitor.PASSWORD).uri().getPath())
                .startsWith("/desk");
    }

    @Test
    void an_address_with_too_many_failures_waits() {
        var addresses = new FailedAddresses(rules(3));
        for (var i = 0; i < 3; i++) {
            assertThat(addresses.mustWait("192.0.2.1")).isFalse();
            addresses.failed("192.0.2.1");
        }
        assertThat(addresses.mustWait("192.0.2.1")).isTrue();
        assertThat(addresses.mustWait("192.0.2.2")).isFalse();
    }

    @Test
    void a_password_is_changed_with_the_old_one_and_ends_all_other_sessions() {
        var here = signedIn();
        var there = signedIn();
        assertThat(changed(here, "wrong", OWN, OWN + "x").select(".error-summary li"))
                .hasSize(2);
        assertThat(changed(here, Visitor.PASSWORD, "short", "short").text()).contains("新密码太短");
        assertThat(changed(here, Visitor.PASSWORD, Visitor.PASSWORD, Visitor.PASSWORD)
                        .text())
                .contains("最近 5 次用过的");
        assertThat(changed(here, Visitor.PASSWORD, OWN, OWN).text()).contains("已保存");
        assertThat(here.get("/desk/account").uri().getPath()).isEqualTo("/desk/account");
        assertThat(there.get("/desk/account").uri().getPath()).isEqualTo("/sign-in");
        assertThat(changed(here, OWN, Visitor.PASSWORD, Visitor.PASSWORD).text())
                .contains("最近 5 次用过的");
        assertThat(new Visitor().signIn(person.username(), OWN).uri().getPath()).startsWith("/desk");
    }

    @Test
    void sessions_are_listed_and_ended_one_by_one() {
        var here = signedIn();
        var there = signedIn();
        var page = here.page("/desk/account");
        assertThat(page.select("section[aria-labelledby=h-sessions] tbody tr")).hasSize(2);
        assertThat(page.text()).contains("127.0.0.1", "本机");
        var key = page.select("input[name=key]").val();
        here.submit("/desk/account", "/desk/account/sessions", Map.of("key", key));
        assertThat(there.get("/desk/account").uri().getPath()).isEqualTo("/sign-in");
        assertThat(here.page("/desk/account").select("section[aria-labelledby=h-sessions] tbody tr"))
                .hasSize(1);
    }

    @Test
    void a_second_factor_is_asked_for_once_it_is_on_and_no_code_counts_twice() {
        var visitor = signedIn();
        var page = visitor.page("/desk/account/second-factor");
        assertThat(visitor.get("/desk/account/second-factor/code.svg").body()).startsWith("<svg");
        var secret = new Base32().decode(page.select("code.secret").text());
        assertThat(turnedOn(visitor, "000000x").text()).contains("数字不正确");
        var code = code(secret, Instant.now());
        var codes = turnedOn(visitor, code).select("code.secret").eachText();
        assertThat(codes).hasSize(10);

        assertThat(signIn("")).isEqualTo("/sign-in");
        assertThat(signIn(code)).isEqualTo("/sign-in");
        assertThat(signIn(code(secret, Instant.now().plusSeconds(30)))).startsWith("/desk");
        assertThat(signIn(codes.get(3))).startsWith("/desk");
        assertThat(signIn(codes.get(3))).isEqualTo("/sign-in");
        assertThat(visitor.page("/desk/account").text()).contains("还有 9 个备用码");
        var off = "/desk/account/second-factor";
        assertThat(visitor.submit(off, off + "/off", Map.of("password", "wrong"))
                        .statusCode())
                .isEqualTo(422);
        visitor.submit(off, off + "/off", Map.of("password", Visitor.PASSWORD));
        assertThat(signIn("")).startsWith("/desk");
    }

    @Test
    void the_secret_lies_sealed_in_the_database() {
        var visitor = signedIn();
        var text = visitor.page("/desk/account/second-factor")
                .select("code.secret")
                .text();
        turnedOn(visitor, code(new Base32().decode(text), Instant.now()));
        var kept = jdbc.sql("select totp_secret from bodies_person where id = ?")
                .param(person.id())
                .query((row, n) -> row.getBytes(1))
                .single();
        assertThat(new String(kept, ISO_8859_1))
                .hasSizeGreaterThan(40)
                .doesNotContain(new String(new Base32().decode(text), ISO_8859_1));
    }

    @Test
    void a_form_that_meets_an_expired_session_is_given_back_after_sign_in_and_sent_again() {
        var visitor = signedIn();
        OfficeServer.bean(Sessions.class).revokeAll(person);
        var asked = visitor.postLate("/desk/hepinglu/items/new", half());
        assertThat(asked.body()).contains("登录已超时");
        var back = visitor.signIn(person.username(), Visitor.PASSWORD);
        assertThat(back.uri().getPath()).isEqualTo("/resubmit");
        var page = Jsoup.parse(back.body());
        assertThat(page.select("textarea[name=text]").val()).isEqualTo("写了一半\n<b>正文</b>");
        var fields = new HashMap<String, String>();
        page.select("[name]").forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.remove("_csrf");
        var written = visitor.submit("/resubmit", page.select("form").attr("action"), fields);
        assertThat(written.uri().getPath()).matches("/desk/hepinglu/items/\\d+");
        assertThat(written.body()).contains("没有丢失的信息");
    }

    @Test
    void somebody_else_at_the_same_browser_does_not_get_the_form() {
        var visitor = signedIn();
        OfficeServer.bean(Sessions.class).revokeAll(person);
        visitor.postLate("/desk/hepinglu/items/new", half());
        var other = aPerson();
        assertThat(visitor.signIn(other.username(), Visitor.PASSWORD).uri().getPath())
                .startsWith("/desk");
        assertThat(visitor.get("/resubmit").statusCode()).isEqualTo(404);
    }

    @Test
    void a_form_of_a_foreign_page_is_refused_and_not_kept() {
        var visitor = signedIn();
        assertThat(visitor.post("/desk/hepinglu/items/new", "title=x").statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/resubmit").statusCode()).isEqualTo(404);
    }

    @Test
    void a_kept_form_holds_no_password() {
        var form = KeptForm.of("/x", Map.of("newPassword", new String[] {"a"}, "title", new String[] {"b=c\nd"}));
        assertThat(KeptForm.of(form.bytes())).isEqualTo(form);
        assertThat(form.fields()).extracting(KeptForm.Field::name).containsExactly("title");
    }

    @Test
    void reading_the_portal_needs_no_session_and_every_answer_has_its_headers() {
        var headers = new Visitor().get("/p/hepinglu").headers();
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    }

    private Map<String, String> half() {
        var column = OfficeServer.bean(Catalogue.class)
                .withCode(bodies.withCode("hepinglu"), "other")
                .id();
        return Map.of(
                "version", "0",
                "column", String.valueOf(column),
                "title", "没有丢失的信息",
                "documentNo", "",
                "formedOn", "2022-01-05",
                "text", "写了一半\n<b>正文</b>");
    }

    private Visitor signedIn() {
        return Visitor.signedIn(person.username());
    }

    private String signIn(String code) {
        var visitor = new Visitor();
        var form = Map.of("username", person.username(), "password", Visitor.PASSWORD, "otp", code);
        return visitor.submit("/sign-in", "/sign-in", form).uri().getPath();
    }

    private static Document changed(Visitor visitor, String old, String now, String again) {
        var path = "/desk/account/password";
        var form = Map.of("password", old, "newPassword", now, "again", again);
        return Jsoup.parse(visitor.submit(path, path, form).body());
    }

    private static Document turnedOn(Visitor visitor, String code) {
        var path = "/desk/account/second-factor";
        return Jsoup.parse(visitor.submit(path, path, Map.of("otp", code)).body());
    }

    private static String code(byte[] secret, Instant at) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), at);
        } catch (java.security.InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private Person aPerson() {
        var made = bodies.addPerson("sign-in-" + NUMBER.incrementAndGet(), "登录的人", Visitor.PASSWORD);
        bodies.appoint(made, bodies.withCode("hepinglu").id(), Duty.CLERK);
        return made;
    }

    private Duration lockedFor() {
        var until = jdbc.sql("select locked_until from bodies_person where id = ?")
                .param(person.id())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
        return Duration.between(Instant.now(), until);
    }

    private void lockEnds() {
        jdbc.sql("update bodies_person set locked_until = now() where id = ?")
                .param(person.id())
                .update();
    }

    private static SignInRules rules(int failures) {
        return new SignInRules(
                12, 10, 90, false, failures, Duration.ofHours(12), java.nio.file.Path.of("unused"), "sub");
    }
}
