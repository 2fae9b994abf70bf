package org.gongkai.screening.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Collectors;

/** What becomes of a file: {@code read}, the codes of what was unread, or the code of the refusal. */
final class Outcome {
    /** A dog that barks at a hang, not a measure of speed: the machine may be busy. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Outcome() {}

    static String of(byte[] content) {
        return assertTimeoutPreemptively(PATIENCE, () -> {
            try {
                var unread = Passages.of("样本", content).unread();
                unread.forEach(entry -> assertThat(entry.sentence()).hasSizeGreaterThan(8));
                return unread.isEmpty()
                        ? "read"
                        : unread.stream().map(Unread::code).distinct().sorted().collect(Collectors.joining(" "));
            } catch (UnreadableFile e) {
                assertThat(e).hasMessageContaining("。");
                return e.code();
            }
        });
    }

    /** The same for a masked copy. */
    static String ofMasking(byte[] content) {
        return assertTimeoutPreemptively(PATIENCE, () -> {
            try {
                MaskedCopy.of("样本", content, text -> text.replace("标记", "某"));
                return "masked";
            } catch (UnreadableFile e) {
                assertThat(e).hasMessageContaining("。");
                return e.code();
            }
        });
    }
}
