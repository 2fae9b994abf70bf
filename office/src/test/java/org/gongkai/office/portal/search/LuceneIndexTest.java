package org.gongkai.office.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gongkai.office.portal.search.SearchDocument.FileText;
import org.gongkai.office.portal.search.SearchDocument.Validity;
import org.gongkai.office.portal.search.SearchQuery.Filters;
import org.gongkai.office.portal.search.SearchQuery.Order;
import org.gongkai.office.publishing.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneIndexTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 1, 10);

    @TempDir
    Path folder;

    private SearchIndex index;

    @BeforeEach
    void fill() throws IOException {
        index = LuceneIndex.open(folder);
        index.update(List.of(
                item(1, "城市最低生活保障申请办事指南", "", "共同生活的家庭成员可以向街道提出申请。", "2021-03-18"),
                item(2, "关于低保家庭动态核查有关事项的通知", "东和办发〔2020〕9号", "申请人应当如实申报家庭收入，按照青石发〔2019〕3号办理。", "2020-06-02"),
                item(3, "2020年度社会救助资金使用情况", "", "全年发放城市低保金、临时救助金。", "2021-02-05"),
                item(4, "低保", "", "一则说明。", "2019-01-01"),
                item(5, "行道树修剪公告", "青石发〔2019〕3号", "修剪行道树。", "2021-08-08"),
                item(6, "重慶路垃圾分類宣傳", "", "Covid-19 期间的垃圾分類。", "2021-09-09"),
                new SearchDocument(
                        7,
                        2,
                        20,
                        1,
                        "医保参保登记表",
                        "",
                        "idx-7",
                        "见附件。",
                        List.of(new FileText("登记表.docx", "参保人姓名、缴费档次、银行账号")),
                        LocalDate.of(2021, 5, 5),
                        SearchKind.ORDINARY,
                        Optional.empty())));
        index.commit(new SearchIndex.Mark(7, 0));
    }

    @AfterEach
    void close() {
        index.close();
    }

    private static SearchDocument item(long id, String title, String number, String text, String published) {
        return new SearchDocument(
                id,
                1,
                10,
                1,
                title,
                number,
                "index/" + id,
                text,
                List.of(),
                LocalDate.parse(published),
                SearchKind.ORDINARY,
                Optional.empty());
    }

    private static SearchDocument document(long id, SearchKind kind, LocalDate from, Validity validity) {
        return new SearchDocument(
                id, 1, 11, 1, "管理办法" + id, "", "index/" + id, "办法正文", List.of(), from, kind, Optional.of(validity));
    }

    private SearchResults search(String words) {
        return index.search(SearchQuery.of(SearchWords.of(words), 10, TODAY));
    }

    private List<Long> found(String words) {
        return search(words).hits().stream().map(SearchResults.Hit::item).toList();
    }

    private SearchResults narrowed(String words, Filters filters) {
        return index.search(new SearchQuery(SearchWords.of(words), filters, Order.RELEVANCE, 0, 10, TODAY, Set.of()));
    }

    @Test
    void the_exact_title_comes_first_however_short_or_old() {
        assertThat(found("低保")).startsWith(4L).contains(1L, 2L, 3L);
        assertThat(found("城市最低生活保障申请办事指南")).startsWith(1L);
        assertThat(found("《2020年度社会救助资金使用情况》")).startsWith(3L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"青石发〔2019〕3号", "青石发[2019]3号", "青石发（2019）3", "青石发 【2019】 第3号", "青石发2019年3号"})
    void a_document_comes_before_those_that_name_it_however_its_number_is_written(String typed) {
        assertThat(found(typed)).startsWith(5L);
    }

    @Test
    void a_number_is_found_without_its_issuer_and_an_item_by_its_index_number() {
        assertThat(found("〔2020〕9号")).startsWith(2L);
        assertThat(found("index/3")).startsWith(3L);
    }

    @Test
    void titles_come_before_texts() {
        assertThat(found("申请")).startsWith(1L).contains(2L);
    }

    @Test
    void synonyms_find_what_is_called_otherwise_and_mark_it() {
        var results = search("低保申请");
        assertThat(results.hits()).extracting(SearchResults.Hit::item).contains(1L, 2L);
        assertThat(results.hits().stream()
                        .filter(hit -> hit.item() == 1)
                        .findFirst()
                        .orElseThrow()
                        .title()
                        .parts())
                .contains(new Marked.Part("最低生活保障", true), new Marked.Part("申请", true));
        assertThat(index.search(SearchQuery.of(SearchWords.exactly("低保办事"), 10, TODAY))
                        .hits())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"dibao, 2", "zuidishenghuo, 1", "zdshbz, 1", "DIBAO, 4", "laji, 6", "ylbz, 0"})
    void titles_are_found_by_pinyin_whole_or_by_initials(String typed, long item) {
        if (item == 0) {
            assertThat(found(typed)).isEmpty();
        } else {
            assertThat(found(typed)).contains(item);
        }
    }

    @ParameterizedTest
    @CsvSource({"垃圾分类, 6", "垃圾分類, 6", "重庆路, 6", "ＣＯＶＩＤ, 6", "covid-19, 6"})
    void traditional_and_wide_characters_are_the_same(String typed, long item) {
        assertThat(found(typed)).containsExactly(item);
    }

    @Test
    void words_of_attachments_are_found_and_shown_with_the_file() {
        var hit = search("缴费档次").hits().get(0);
        assertThat(hit.item()).isEqualTo(7);
        assertThat(hit.file()).isEqualTo("登记表.docx");
        assertThat(hit.snippet().parts()).contains(new Marked.Part("缴费", true), new Marked.Part("档次", true));
    }

    @Test
    void words_of_three_are_all_wanted_and_of_more_some_may_be_missing() {
        assertThat(found("行道树 修剪 低保")).isEmpty();
        assertThat(found("社会救助 资金 使用 地铁")).containsExactly(3L);
    }

    @Test
    void facets_count_the_whole_answer_and_a_chosen_one_keeps_its_others() {
        index.update(List.of(item(8, "低保公示", "", "名单", "2021-01-01")));
        index.commit(new SearchIndex.Mark(8, 0));
        var all = search("低保");
        assertThat(all.total()).isEqualTo(5);
        assertThat(all.counts().years()).isEqualTo(Map.of(2021, 3, 2020, 1, 2019, 1));
        var some = narrowed(
                "低保", new Filters(Set.of(1L), Set.of(10L), OptionalInt.of(2021), Optional.empty(), Optional.empty()));
        assertThat(some.total()).isEqualTo(3);
        assertThat(some.hits()).extracting(SearchResults.Hit::item).containsExactlyInAnyOrder(1L, 3L, 8L);
        assertThat(some.counts().years()).isEqualTo(all.counts().years());
        assertThat(some.counts().bodies()).isEqualTo(Map.of(1L, 3));
        assertThat(some.counts().kinds()).isEqualTo(Map.of(SearchKind.ORDINARY, 3));
        assertThat(narrowed("低保", Filters.of(99)).total()).isZero();
    }

    @Test
    void validity_is_that_of_the_day_which_is_asked_about() {
        var from = LocalDate.of(2020, 1, 1);
        index.update(List.of(
                document(21, SearchKind.NORMATIVE, from, new Validity(from, Optional.empty(), false, Optional.empty())),
                document(
                        22,
                        SearchKind.NORMATIVE,
                        from,
                        new Validity(from, Optional.of(TODAY), false, Optional.empty())),
                document(23, SearchKind.RULE, from, new Validity(from, Optional.of(TODAY), true, Optional.empty())),
                document(
                        24,
                        SearchKind.NORMATIVE,
                        from,
                        new Validity(from, Optional.empty(), false, Optional.of(TODAY))),
                document(
                        25,
                        SearchKind.NORMATIVE,
                        from,
                        new Validity(TODAY.plusDays(1), Optional.empty(), false, Optional.empty()))));
        index.commit(new SearchIndex.Mark(9, 0));
        assertThat(search("管理办法").counts().validity())
                .isEqualTo(Map.of(
                        Standing.IN_FORCE,
                        1,
                        Standing.EXPIRED,
                        1,
                        Standing.REPEALED,
                        1,
                        Standing.MODIFIED,
                        1,
                        Standing.NOT_YET,
                        1));
        for (var standing : Standing.values()) {
            var filters = new Filters(Set.of(), Set.of(), OptionalInt.empty(), Optional.empty(), Optional.of(standing));
            var some = narrowed("管理办法", filters);
            assertThat(some.total()).as(standing.name()).isEqualTo(1);
            assertThat(some.hits()).hasSize(1);
        }
        var before = new SearchQuery(
                SearchWords.of("管理办法"), Filters.NONE, Order.RELEVANCE, 0, 10, TODAY.minusDays(1), Set.of());
        assertThat(index.search(before).counts().validity())
                .isEqualTo(Map.of(Standing.IN_FORCE, 4, Standing.NOT_YET, 1));
    }

    @Test
    void by_date_the_newest_comes_first_and_pages_follow_one_another() {
        var words = SearchWords.of("低保");
        var first = index.search(new SearchQuery(words, Filters.NONE, Order.DATE, 0, 2, TODAY, Set.of()));
        var second = index.search(new SearchQuery(words, Filters.NONE, Order.DATE, 2, 2, TODAY, Set.of()));
        assertThat(first.hits()).extracting(SearchResults.Hit::item).containsExactly(1L, 3L);
        assertThat(second.hits()).extracting(SearchResults.Hit::item).containsExactly(2L, 4L);
        assertThat(index.search(new SearchQuery(words, Filters.NONE, Order.DATE, 1000, 20, TODAY, Set.of()))
                        .hits())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "*:*",
                "?",
                "低*",
                "/.*/",
                "title:低保",
                "低保~9",
                "低保^1000000",
                "[* TO *]",
                "((((((((((",
                "\"",
                "\\",
                "+-!(){}[]^\"~*?:\\/",
                "低保 AND OR NOT",
                "a b c d e f g h i j k l m n o p q r s t u v w x y z",
                "aaaaaaaaaaaaaaaaaaaa",
                "xixixixixixixixixixixixixixixixixixi",
                "的的的的的的的的",
                "%00",
                "<script>",
                "１２３４５６７８９０",
                "\ud800"
            })
    void no_text_is_an_expression(String typed) {
        var words = SearchWords.of(typed);
        var query = SearchQuery.of(words, 10, TODAY);
        if (words.isEmpty()) {
            return; // the page asks for words and the index is not asked
        }
        assertThat(index.search(query).total()).isLessThanOrEqualTo(7);
        assertThat(index.suggest(query)).hasSizeLessThanOrEqualTo(10);
        assertThat(index.near(query)).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void operators_are_words_like_others() {
        assertThat(found("低保~2")).isEmpty();
        assertThat(found("title:低保")).isEmpty();
        assertThat(found("低*")).contains(4L); // 低 alone
    }

    @Test
    void suggestions_fit_what_is_typed_so_far() {
        assertThat(suggested("最低生")).containsExactly(1L);
        assertThat(suggested("zuidish")).containsExactly(1L);
        assertThat(suggested("zds")).containsExactly(1L);
        assertThat(suggested("低")).contains(1L, 2L, 4L);
        assertThat(suggested("缴费档次")).isEmpty();
    }

    private List<Long> suggested(String typed) {
        return index.suggest(SearchQuery.of(SearchWords.exactly(typed), 8, TODAY)).stream()
                .map(SearchResults.Hit::item)
                .toList();
    }

    @Test
    void near_titles_are_known_by_their_pairs_or_their_sound() {
        assertThat(index.near(SearchQuery.of(SearchWords.of("最底生活保障"), 8, TODAY)))
                .extracting(SearchResults.Hit::item)
                .startsWith(1L);
        assertThat(index.near(SearchQuery.of(SearchWords.of("低宝"), 8, TODAY)))
                .extracting(SearchResults.Hit::item)
                .contains(2L, 4L);
    }

    @Test
    void what_is_left_out_of_a_question_is_neither_found_nor_counted() {
        var query = new SearchQuery(SearchWords.of("低保"), Filters.NONE, Order.RELEVANCE, 0, 10, TODAY, Set.of(4L, 2L));
        var results = index.search(query);
        assertThat(results.total()).isEqualTo(2);
        assertThat(results.hits()).extracting(SearchResults.Hit::item).containsExactlyInAnyOrder(1L, 3L);
        assertThat(results.counts().years()).isEqualTo(Map.of(2021, 2));
        assertThat(index.suggest(query)).extracting(SearchResults.Hit::item).doesNotContain(4L, 2L);
    }

    @Test
    void an_item_is_replaced_removed_and_kept_over_a_restart() throws IOException {
        index.update(List.of(item(4, "另一个标题", "", "另一则说明。", "2019-01-01")));
        index.delete(List.of(3L));
        index.commit(new SearchIndex.Mark(42, 5, 7));
        assertThat(index.size()).isEqualTo(6);
        index.close();
        index = LuceneIndex.open(folder);
        assertThat(index.mark()).isEqualTo(new SearchIndex.Mark(42, 5, 7));
        assertThat(found("另一个标题")).startsWith(4L);
        assertThat(found("低保")).doesNotContain(3L, 4L);
    }

    @Test
    void of_an_answer_wider_than_all_pages_titles_come_first_then_what_says_most_and_is_new() {
        var many = new ArrayList<SearchDocument>();
        for (var n = 0; n < 1200; n++) {
            many.add(item(
                    100 + n,
                    "工作动态第" + n + "期",
                    "",
                    "本期介绍便民市场的情况。",
                    TODAY.minusDays(2L * n).toString()));
        }
        many.set(1150, item(1250, "便民市场改造公告", "", "改造说明。", "2014-01-01"));
        many.set(1199, item(1299, "便民市场", "", "一则说明。", "2013-01-01"));
        many.set(3, item(103, "工作动态", "", "便民市场便民市场便民市场。", "2022-01-04"));
        for (var n = 0; n < 1500; n++) {
            many.add(item(2000 + n, "通知第" + n + "号", "", "另一件事。", "2021-01-01"));
        }
        index.update(many);
        index.commit(new SearchIndex.Mark(8, 0));
        var found = search("便民市场");
        assertThat(found.total()).isEqualTo(1200);
        assertThat(found.hits()).extracting(SearchResults.Hit::item).startsWith(1299L, 1250L, 103L);
    }
}
