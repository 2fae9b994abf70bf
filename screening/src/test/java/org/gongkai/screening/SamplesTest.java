package org.gongkai.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks samples.txt: every kind has texts in which it is found and texts in which it is not. */
class SamplesTest {
    record Sample(String kind, boolean found, String marked) {
        String text() {
            return marked.replace("【", "").replace("】", "");
        }

        int start() {
            return marked.indexOf('【');
        }

        int end() {
            return marked.indexOf('】') - 1;
        }
    }

    static Stream<Sample> samples() {
        return Lines.of("samples.txt").stream().map(line -> {
            var fields = line.split("\\|", 3);
            return new Sample(fields[0], fields[1].equals("found"), fields[2].replace("\\n", "\n"));
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_is_found_is_found_there_and_nothing_else_of_the_kind(Sample sample) {
        var found = Screener.standard().screen(sample.text()).stream()
                .filter(finding -> finding.kind().equals(sample.kind()))
                .map(finding -> List.of(finding.start(), finding.end()))
                .toList();
        assertThat(found)
                .as(sample.text())
                .isEqualTo(sample.found() ? List.of(List.of(sample.start(), sample.end())) : List.of());
    }

    @Test
    void every_kind_has_both() {
        var kinds = samples().filter(Sample::found).map(Sample::kind).distinct().toList();
        var left =
                samples().filter(s -> !s.found()).map(Sample::kind).distinct().toList();
        assertThat(left).containsAll(Kinds.all());
        assertThat(kinds)
                .containsAll(Kinds.all().stream()
                        .filter(kind -> !kind.equals("own_word"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_masked_text_has_no_personal_finding_and_masking_again_changes_nothing(Sample sample) {
        var masked = Screener.standard().mask(sample.text());
        assertThat(Screener.standard().screen(masked))
                .as(masked)
                .filteredOn(Finding::personal)
                .isEmpty();
        assertThat(Screener.standard().mask(masked)).isEqualTo(masked);
        assertThat(masked.codePointCount(0, masked.length()))
                .isEqualTo(sample.text().codePointCount(0, sample.text().length()));
    }
}
