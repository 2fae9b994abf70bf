package org.gongkai.office.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsccTest {
    @Test
    void the_last_character_proves_the_code() {
        assertThat(Uscc.isValid("91350100M000100Y43")).isTrue();
        assertThat(Uscc.isValid("91350100M000100Y44")).isFalse();
        assertThat(Uscc.isValid("91350100M000100I43")).isFalse();
        assertThat(Uscc.isValid("91350100")).isFalse();
    }
}
