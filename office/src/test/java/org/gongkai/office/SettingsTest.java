package org.gongkai.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void production_refuses_a_set_day() {
        assertThatThrownBy(() -> Settings.of("serve", "--today", "2022-01-10")).hasMessage("set-day-in-production");
    }

    @Test
    void the_demonstration_lives_on_its_own_day_unless_told() throws Exception {
        assertThat(Settings.of("demo", "--data", "/tmp/x"))
                .isEqualTo(new Settings(
                        true, 8080, Path.of("/tmp/x"), Optional.of(LocalDate.of(2022, 1, 10)), Optional.empty()));
        assertThat(Settings.of("demo", "--today=2022-01-11").today()).contains(LocalDate.of(2022, 1, 11));
    }

    @Test
    void what_is_not_understood_is_named() {
        assertThatThrownBy(() -> Settings.of("demo", "--port", "80a")).hasMessage("bad-port");
        assertThatThrownBy(() -> Settings.of("demo", "--today", "2022-13-10")).hasMessage("bad-day");
        assertThatThrownBy(() -> Settings.of("demo", "--colour", "red")).hasMessage("unknown-option");
    }
}
