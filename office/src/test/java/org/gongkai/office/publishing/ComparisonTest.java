package org.gongkai.office.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.office.publishing.RevisionDiff.FieldChange;
import org.gongkai.office.publishing.RevisionDiff.Row;
import org.gongkai.office.publishing.RevisionDiff.Span;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void a_changed_paragraph_shows_the_characters_that_differ_and_the_others_are_counted() {
        var diff = Comparison.of(
                revision("标题", "<p>甲</p><p>应当在3个工作日内答复。</p><p>丙</p>"),
                revision("标题", "<p>甲</p><p>应当在15个工作日内答复。</p><p>丙</p><p>丁</p>"),
                files -> "");
        assertThat(diff.fields()).isEmpty();
        assertThat(diff.rows())
                .isEqualTo(List.of(
                        same(1),
                        new Row(
                                List.of(plain("应当在"), changed("3"), plain("个工作日内答复。")),
                                List.of(plain("应当在"), changed("15"), plain("个工作日内答复。")),
                                0),
                        same(1),
                        new Row(List.of(), List.of(changed("丁")), 0)));
    }

    @Test
    void what_describes_a_revision_is_compared_by_field() {
        var diff = Comparison.of(revision("旧标题", "<p>甲</p>"), revision("新标题", "<p>甲</p>"), files -> "");
        assertThat(diff.fields()).isEqualTo(List.of(new FieldChange("publishing.editor.title", "旧标题", "新标题", false)));
        assertThat(diff.isEmpty()).isFalse();
        assertThat(Comparison.of(revision("标题", "<p>甲</p>"), revision("标题", "<p>甲</p>"), files -> "")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_row_of_a_table_is_one_paragraph_and_nothing_is_read_twice() {
        assertThat(Comparison.paragraphs(
                        "<p>一</p><table><tr><th><p>户数</p></th><td>3</td></tr></table><ul><li>二</li></ul>"))
                .isEqualTo(List.of("一", "户数 | 3", "二"));
        assertThat(Comparison.paragraphs("没有段落的文字")).isEqualTo(List.of("没有段落的文字"));
    }

    private static Row same(int count) {
        return new Row(List.of(), List.of(), count);
    }

    private static Span plain(String text) {
        return new Span(text, false);
    }

    private static Span changed(String text) {
        return new Span(text, true);
    }

    private static Revision revision(String title, String html) {
        var draft = new Draft(1, title, "", LocalDate.of(2022, 1, 4), html);
        return new Revision(1, 1, "", Instant.EPOCH, draft, "其他", html);
    }
}
