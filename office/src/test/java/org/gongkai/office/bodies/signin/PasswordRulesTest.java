package org.gongkai.office.bodies.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gongkai.office.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {
    private final PasswordRules rules =
            new PasswordRules(new SignInRules(12, 10, 90, false, 30, Duration.ofHours(12), Path.of("unused"), "sub"));

    @ParameterizedTest
    @CsvSource({
        "vermilion teapot, ''",
        "Blaufuchs 7z, ''",
        "kaolin5Bogen, ''",
        "short9A, password-short",
        "elevenchars, password-short",
        "Linxiao likes tea, password-name",
        "林晓的密码有十二个字呢呢, password-name",
        "hepinglu 2847 kx, password-name",
        "123456789012, password-common",
        "qwertyuiop123, password-common",
        "woaini1314520, password-common",
        "woaini-5201314, password-common",
        "Password12345, password-common",
        "zhengfu201314, password-common",
        "123123123123, password-common",
        "aaaaaaaaaaaaaa, password-common",
        "admin888admin888, password-common",
        "1qaz2wsx3edc, password-common",
        "19870412198704, password-common"
    })
    void a_password_is_long_enough_not_ones_own_name_and_not_a_common_one(String password, String code) {
        var found = rules.problem(password, List.of("linxiao", "林晓", "hepinglu"));
        assertThat(found.map(Refusal::code).orElse("")).isEqualTo(code);
    }
}
