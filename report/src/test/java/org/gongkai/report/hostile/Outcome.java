package org.gongkai.report.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Checker;
import org.gongkai.report.check.Messages;
import org.gongkai.report.figures.Figures;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.UnreadableDocument;
import org.gongkai.report.rules.Rules;

/** What becomes of a document: {@code read}, checked by all rules, or the code of the sentence that refuses it. */
final class Outcome {
    /** A dog that barks at a hang, not a measure of speed: the machine may be busy. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Outcome() {}

    static String of(byte[] bytes) {
        return assertTimeoutPreemptively(PATIENCE, () -> {
            try {
                var report = new ReportReader().read("hostile", bytes);
                new Checker(Rules.all()).check(new CheckContext(report, Figures.of(report), List.of(), null));
                return "read";
            } catch (UnreadableDocument e) {
                for (var locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                    assertThat(Messages.in(locale).text(e.problem())).hasSizeBetween(10, 300);
                }
                return e.problem().code();
            }
        });
    }
}
