package org.gongkai.report.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.gongkai.report.check.Messages;
import org.junit.jupiter.api.Test;

/** docs/rules.md is made from the rules; {@code -Dgongkai.update=true} writes it anew. */
class RulesDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/rules.md");

    @Test
    void the_document_is_what_the_rules_say() throws Exception {
        var head = "# Rules\n\nGenerated from the rules; do not edit. `mvn -pl report -am test -Dtest=RulesDocumentTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dgongkai.update=true` writes it anew.\n\n";
        var text = head + RulesDocument.markdown(Rules.all(), Messages.in(Locale.ENGLISH)) + "# 规则\n\n"
                + RulesDocument.markdown(Rules.all(), Messages.in(Locale.CHINESE));
        if (Boolean.getBoolean("gongkai.update")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, text);
        }
        assertThat(DOCUMENT).hasContent(text);
    }
}
