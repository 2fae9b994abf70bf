package org.gongkai.office.portal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Refusal;
import org.gongkai.office.Role;
import org.gongkai.office.engagement.Matters;
import org.gongkai.office.engagement.Participation;
import org.gongkai.office.portal.SearchRebuilds;
import org.gongkai.office.publishing.Changes;
import org.gongkai.office.publishing.DocumentKind;
import org.gongkai.office.publishing.PublicItems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** An index of its own beside that of the office, which takes its steps when the test says so. */
class SearchTailTest {
    @TempDir
    Path folder;

    private final PublicItems items = OfficeServer.bean(PublicItems.class);
    private final MatterReader matters = OfficeServer.bean(MatterReader.class);
    private final Changes changes = OfficeServer.bean(Changes.class);
    private final SearchRebuilds rebuilds = OfficeServer.bean(SearchRebuilds.class);
    private final PublishedItems published = new PublishedItems();
    private SearchTail tail;
    private Search search;

    @BeforeEach
    void open() {
        tail = new SearchTail(
                OfficeServer.bean(ItemReader.class), matters, items, changes, rebuilds, folder, "test-node");
        search = new Search(tail, items, changes, matters);
    }

    @AfterEach
    void close() {
        tail.close();
    }

    private void settle() {
        for (var steps = 0; tail.step() || tail.isFilling(); steps++) {
            assertThat(steps).isLessThan(1_000);
        }
    }

    private SearchQuery query(String words) {
        return new SearchQuery(
                SearchWords.of(words),
                SearchQuery.Filters.of(published.office.body.id()),
                SearchQuery.Order.RELEVANCE,
                0,
                20,
                OfficeServer.bean(OfficeDay.class).today(),
                Set.of());
    }

    private List<Long> found(String words) {
        return search.answer(query(words)).shown().stream()
                .map(shown -> shown.found().id())
                .toList();
    }

    private List<Long> suggested(String words) {
        return search.suggest(query(words)).stream().map(Found::id).toList();
    }

    @Test
    void what_is_published_is_found_corrected_found_anew_and_withdrawn_gone() {
        settle();
        var id = published.published("河道清淤工程公示", "清淤从三月开始。", List.of());
        assertThat(found("河道清淤")).isEmpty();
        settle();
        assertThat(found("河道清淤")).containsExactly(id);
        assertThat(suggested("河道清")).containsExactly(id);

        published.correct(id, "河道疏浚工程公示", "疏浚从四月开始。");
        settle();
        assertThat(found("清淤")).isEmpty();
        assertThat(found("疏浚")).containsExactly(id);

        published.withdraw(id);
        settle();
        assertThat(found("疏浚")).isEmpty();
        assertThat(suggested("河道疏")).isEmpty();
    }

    @Test
    void answers_and_consultations_are_found_among_items_and_a_withdrawn_answer_is_gone_at_once() {
        settle();
        var office = published.office;
        var matters = new Matters(office.body, office.clerk, office.approver, "垃圾分类", "不得外传");
        var id = published.published("垃圾分类投放点公示", "见附表。", List.of());
        assertThat(found("垃圾分类")).isEmpty();
        settle();
        assertThat(search.answer(query("垃圾分类")).shown())
                .extracting(shown -> shown.found().kind())
                .containsExactlyInAnyOrder(
                        SearchKind.ORDINARY,
                        SearchKind.ANSWER,
                        SearchKind.CONSULTATION,
                        SearchKind.CONSULTATION,
                        SearchKind.SURVEY);
        assertThat(search.answer(query("垃圾分类")).counts().kinds()).hasSize(4).containsEntry(SearchKind.CONSULTATION, 2);
        assertThat(found("不得外传")).isEmpty();
        assertThat(suggested("垃圾分类答复")).hasSize(1);

        matters.withdraw(matters.answer);
        assertThat(found("垃圾分类")).hasSize(4).contains(id);
        assertThat(suggested("垃圾分类答复")).isEmpty();
        settle();
        assertThat(found("垃圾分类")).hasSize(4);
        rebuilds.ask(OfficeServer.bean(OfficeDay.class).clock().instant());
        settle();
        assertThat(found("垃圾分类")).hasSize(4);
        assertThat(tail.index().orElseThrow().mark().matters()).isPositive();
    }

    @Test
    void ids_of_matters_lead_back_to_them() {
        for (var kind : Participation.Kind.values()) {
            var key = new Participation.Key(kind, 4_711);
            assertThat(MatterId.isMatter(MatterId.of(key))).isTrue();
            assertThat(MatterId.key(MatterId.of(key))).isEqualTo(key);
        }
        for (var kind : DocumentKind.values()) {
            assertThat(SearchKind.of(kind).isParticipation()).isFalse();
        }
    }

    @Test
    void nothing_withdrawn_or_corrected_leaves_while_the_index_stands_still() {
        var gone = published.published("违法建设拆除公告", "限期拆除。", List.of());
        var mended = published.published("沿街店招整治公告", "姓名写错了。", List.of());
        settle();
        assertThat(found("公告")).containsExactlyInAnyOrder(gone, mended);

        published.withdraw(gone);
        published.correct(mended, "沿街店招整治通告", "改好了。");
        var answer = search.answer(query("公告"));
        assertThat(answer.shown()).isEmpty();
        assertThat(answer.total()).isZero();
        assertThat(answer.counts().years()).isEmpty();
        assertThat(found("姓名写错")).isEmpty();
        assertThat(suggested("违法建")).isEmpty();
        assertThat(suggested("沿街")).isEmpty();
        assertThat(search.meant(
                        SearchWords.of("违法建射"),
                        query("公告").filters(),
                        query("公告").today()))
                .isEmpty();

        settle();
        assertThat(found("店招整治通告")).containsExactly(mended);
    }

    @Test
    void drafts_and_their_files_are_never_found() {
        var file = published.file("未公开.docx", "不该被看到的内容");
        published.office.drafted("other");
        settle();
        assertThat(found("测试信息")).isEmpty();
        assertThat(found("不该被看到")).isEmpty();
        assertThat(file).isNotNull();
    }

    @Test
    void words_of_attachments_are_found_as_long_as_their_item_is_public() {
        var file = published.file("申请表.docx", "监护人签字栏和紧急联络方式");
        var id = published.published("暑期托管报名", "表格见附件。", List.of(file));
        settle();
        var shown = search.answer(query("监护人签字")).shown();
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).hit().file()).isEqualTo("申请表.docx");
        assertThat(shown.get(0).hit().snippet().text()).contains("监护人签字栏");
        published.withdraw(id);
        assertThat(found("监护人签字")).isEmpty();
    }

    @Test
    void a_request_builds_the_index_anew_while_the_old_one_answers() throws IOException {
        var id = published.published("桥梁检测结果", "结果良好。", List.of());
        settle();
        var before = tail.index().orElseThrow();
        var request = rebuilds.ask(OfficeServer.bean(OfficeDay.class).clock().instant());
        var late = 0L;
        for (var steps = 0; tail.index().orElseThrow() == before; steps++) {
            assertThat(found("桥梁检测")).contains(id);
            if (steps == 0) {
                late = published.published("桥梁检测补充结果", "补充。", List.of());
            }
            assertThat(steps).isLessThan(1_000);
            tail.step();
        }
        settle();
        assertThat(found("桥梁检测")).containsExactlyInAnyOrder(id, late);
        assertThat(tail.index().orElseThrow().mark().request()).isEqualTo(request);
        assertThat(rebuilds.of(request)).anySatisfy(progress -> {
            assertThat(progress.node()).isEqualTo("test-node");
            assertThat(progress.finished()).isTrue();
            assertThat(progress.done()).isEqualTo(progress.total()).isPositive();
        });
        try (var folders = Files.list(folder)) {
            assertThat(folders).hasSize(1);
        }
    }

    @Test
    void an_index_goes_on_where_it_stopped() {
        var id = published.published("路灯维修通知", "更换灯具。", List.of());
        settle();
        var size = tail.index().orElseThrow().size();
        tail.close();
        var other = published.published("路灯维修补充通知", "再换一批。", List.of());
        open();
        tail.step();
        assertThat(tail.index().orElseThrow().size()).isGreaterThanOrEqualTo(size);
        settle();
        assertThat(found("路灯维修")).containsExactlyInAnyOrder(id, other);
    }

    @Test
    void a_broken_index_is_built_anew() throws IOException {
        var id = published.published("供水管网改造", "分段停水。", List.of());
        settle();
        tail.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        open();
        assertThatThrownBy(() -> found("供水管网")).isInstanceOf(Refusal.class).hasMessage("search-not-ready");
        assertThat(suggested("供水")).isEmpty();
        settle();
        assertThat(found("供水管网")).containsExactly(id);
    }

    @Test
    void an_unfinished_index_and_one_from_another_database_are_built_anew() throws IOException {
        published.published("绿化养护安排", "修剪草坪。", List.of());
        settle();
        tail.index().orElseThrow().commit(new SearchIndex.Mark(Long.MAX_VALUE, 0));
        tail.close();
        open();
        settle();
        assertThat(tail.index().orElseThrow().mark().change()).isLessThanOrEqualTo(changes.last());
        tail.index().orElseThrow().commit(new SearchIndex.Mark(-1, 0));
        tail.close();
        open();
        settle();
        assertThat(found("绿化养护")).hasSize(1);
    }

    @Test
    void a_broken_answer_has_a_sentence_and_the_index_mends_itself() {
        var id = published.published("公厕开放时间", "全天开放。", List.of());
        settle();
        tail.index().orElseThrow().close();
        assertThatThrownBy(() -> found("公厕开放")).isInstanceOf(Refusal.class).hasMessage("search-not-ready");
        settle();
        assertThat(found("公厕开放")).containsExactly(id);
    }

    @Test
    void an_index_that_another_process_has_is_left_alone_until_it_is_given_back() throws IOException {
        var id = published.published("消防栓检修安排", "逐个检修。", List.of());
        settle();
        var other = tail;
        open();
        try {
            var told = told(() -> IntStream.range(0, 5).forEach(n -> tail.step()));
            assertThat(told).hasSize(1).first().asString().contains("in use by another process", folder.toString());
            assertThatThrownBy(() -> found("消防栓")).isInstanceOf(Refusal.class).hasMessage("search-in-use");
            try (var folders = Files.list(folder)) {
                assertThat(folders).hasSize(1);
            }
        } finally {
            other.close();
        }
        tail.step();
        assertThat(found("消防栓")).containsExactly(id);
        assertThat(tail.isElsewhere()).isFalse();
    }

    @Test
    void a_database_that_is_away_is_told_once_each_time() {
        var answers = new AtomicBoolean();
        var database = new DelegatingDataSource(OfficeServer.bean(DataSource.class)) {
            @Override
            public Connection getConnection() throws SQLException {
                if (answers.get()) {
                    return super.getConnection();
                }
                throw new SQLException("away");
            }
        };
        var away = new SearchRebuilds(JdbcClient.create(database), Role.OFFICE);
        tail = new SearchTail(OfficeServer.bean(ItemReader.class), matters, items, changes, away, folder, "test-node");
        assertThat(told(() -> IntStream.range(0, 5).forEach(n -> tail.step())))
                .hasSize(1)
                .first()
                .asString()
                .contains("waits for the database")
                .doesNotContain("away");
        answers.set(true);
        // whether the end of it is told here too, depends on how an office in this process logs
        assertThat(told(this::settle)).allMatch(line -> line.endsWith("the search index is back"));
        answers.set(false);
        assertThat(told(() -> IntStream.range(0, 5).forEach(n -> tail.step()))).hasSize(1);
    }

    /** What stands on the console of the search index meanwhile. */
    private static List<String> told(Runnable act) {
        var console = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            act.run();
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("search index"))
                .toList();
    }
}
