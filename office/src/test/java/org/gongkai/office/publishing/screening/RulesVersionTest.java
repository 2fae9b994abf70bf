package org.gongkai.office.publishing.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesVersionTest {
    @TempDir
    private Path home = Path.of(".");

    @Test
    void the_version_changes_with_a_word_of_a_list_or_a_rule_and_with_nothing_else() throws Exception {
        assertThat(RulesVersion.current()).matches("[0-9a-f]{12}").isEqualTo(RulesVersion.current());
        var list = home.resolve("org/gongkai/screening/words.txt");
        Files.createDirectories(list.getParent());
        Files.writeString(list, "身份证");
        var before = RulesVersion.digest(home);
        Files.writeString(home.resolve("other.txt"), "elsewhere");
        assertThat(RulesVersion.digest(home)).isEqualTo(before);
        Files.writeString(list, "身份证 证件");
        assertThat(RulesVersion.digest(home)).isNotEqualTo(before);
    }
}
