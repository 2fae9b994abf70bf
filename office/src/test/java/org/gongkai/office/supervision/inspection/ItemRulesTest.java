package org.gongkai.office.supervision.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongkai.office.publishing.ReviewRecords.Lack.APPROVAL;
import static org.gongkai.office.publishing.ReviewRecords.Lack.FOUR_EYES;
import static org.gongkai.office.publishing.ReviewRecords.Lack.SECRECY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.gongkai.calendar.StatutoryPeriod;
import org.gongkai.office.catalogue.ColumnKind;
import org.gongkai.office.catalogue.Reading;
import org.gongkai.office.publishing.DocumentKind;
import org.gongkai.office.publishing.Interpretations;
import org.gongkai.office.publishing.ReviewRecords;
import org.gongkai.screening.Kinds;
import org.gongkai.screening.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that look at each item. */
class ItemRulesTest {
    private static final Map<ReviewRecords.Lack, String> SAID =
            Map.of(SECRECY, "保密审查", APPROVAL, "审发记录", FOUR_EYES, "同一人");

    private static final LocalDate DAY = ABody.DAY;
    private static final String MARK = "classification";
    private static final String WORDING = Kinds.all().stream()
            .filter(kind -> !Kinds.isMaskable(kind) && !kind.equals(MARK))
            .findFirst()
            .orElseThrow();

    private static List<Fault> find(String indicator, AnItem item) {
        return Rules.find(indicator, new ABody(), item);
    }

    @Test
    void an_item_about_which_nothing_is_wrong_passes_all_rules() {
        var item = new AnItem(1);
        for (var rule : Rules.all()) {
            if (!rule.indicator().equals("veto_home_stale")) {
                assertThat(find(rule.indicator(), item)).isEmpty();
            }
        }
    }

    @Test
    void a_mark_of_secrets_is_counted_and_not_repeated() {
        var marked = new AnItem(1).left(MARK, "机密★", false, Severity.BLOCKING);
        assertThat(find("veto_site_incident", marked)).singleElement().satisfies(fault -> {
            assertThat(fault.key()).isEqualTo("item/1");
            assertThat(fault.args()).containsExactly("1");
        });
        assertThat(find("veto_site_incident", new AnItem(1).found(WORDING, "错", false, Severity.BLOCKING)))
                .isEmpty();
    }

    @Test
    void what_must_be_masked_is_a_fault_even_where_somebody_answered_for_it() {
        var open = new AnItem(1)
                .found("id_card", "1101**", true, Severity.BLOCKING)
                .found("id_card", "1102**", true, Severity.BLOCKING);
        assertThat(find("deduct_personal", open)).singleElement().satisfies(fault -> {
            assertThat(fault.words()).isEqualTo("personal");
            assertThat(fault.args()).containsExactly(Kinds.title("id_card") + "×2");
        });
        var left = new AnItem(1).left("id_card", "1101**", true, Severity.BLOCKING);
        assertThat(find("deduct_personal", left)).singleElement().satisfies(fault -> {
            assertThat(fault.words()).isEqualTo("personal-left");
            assertThat(fault.args()).contains("张审发");
        });
        assertThat(find("deduct_personal", new AnItem(1).found("id_card", "1101**", true, Severity.WARNING)))
                .isEmpty();
        assertThat(find("deduct_personal", new AnItem(1).found(WORDING, "错", false, Severity.BLOCKING)))
                .isEmpty();
    }

    @Test
    void wording_counts_unless_somebody_answered_for_it() {
        var wrong = new AnItem(1).found(WORDING, "错".repeat(40), false, Severity.WARNING);
        assertThat(find("deduct_wording", wrong))
                .singleElement()
                .satisfies(fault -> assertThat(fault.args())
                        .containsExactly("1", Kinds.title(WORDING) + "“" + "错".repeat(30) + "…”"));
        var passed = new AnItem(1)
                .left(WORDING, "错", false, Severity.WARNING)
                .found(WORDING, "错", false, Severity.INFO)
                .found(MARK, "机密", false, Severity.BLOCKING)
                .found("id_card", "1101**", true, Severity.BLOCKING);
        assertThat(find("deduct_wording", passed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-11-08, 2021-12-06, 0",
        "2021-11-08, 2021-12-07, 1",
        "2020-11-02, 2021-01-09, 0",
        "2020-11-02, 2021-01-10, 1",
        "2021-12-07, 2021-11-08, 0"
    })
    void information_is_public_after_twenty_working_days(LocalDate formed, LocalDate published, int faults) {
        assertThat(find("deduct_overdue", new AnItem(1).days(formed, published)))
                .hasSize(faults)
                .allMatch(Fault::past);
    }

    @Test
    void information_that_waits_past_its_day_is_overdue_and_can_be_mended() {
        var due = new ABody().clock("item", StatutoryPeriod.calendarDays(DAY.minusDays(5), 5));
        var late = new ABody().clock("item", StatutoryPeriod.calendarDays(DAY.minusDays(9), 5));
        assertThat(Rules.find("deduct_overdue", due)).isEmpty();
        assertThat(Rules.find("deduct_overdue", late)).singleElement().satisfies(fault -> {
            assertThat(fault.words()).isEqualTo("unpublished-late");
            assertThat(fault.past()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "POLICY, 2022-01-05, , , 0, ''",
        "POLICY, 2022-01-04, , , 1, interpretation-missing",
        "NORMATIVE, 2022-01-04, , , 1, interpretation-missing",
        "ORDINARY, 2021-01-04, , , 0, ''",
        "POLICY, 2021-01-04, NONE, , 0, ''",
        "POLICY, 2021-01-04, PLANNED, 2022-01-10, 0, ''",
        "POLICY, 2022-01-07, PLANNED, 2022-01-09, 1, interpretation-late"
    })
    void a_policy_is_interpreted_or_says_why_not(
            DocumentKind kind,
            LocalDate published,
            Interpretations.Intent intent,
            LocalDate due,
            int faults,
            String words) {
        var item = new AnItem(1).kind(kind).days(published, published);
        Optional.ofNullable(intent).ifPresent(said -> item.plan(said, Optional.ofNullable(due)));
        assertThat(find("deduct_interpretation", item))
                .hasSize(faults)
                .allMatch(fault -> fault.words().equals(words));
    }

    @Test
    void an_interpretation_helps_only_where_the_public_sees_it() {
        var policy = new AnItem(1).kind(DocumentKind.POLICY).days(DAY.minusMonths(1), DAY.minusMonths(1));
        policy.explainedBy(2);
        assertThat(Rules.find("deduct_interpretation", new ABody().shows(1, 2), policy))
                .isEmpty();
        assertThat(Rules.find("deduct_interpretation", new ABody().shows(1), policy))
                .hasSize(1);
    }

    @Test
    void an_interpretation_leads_to_a_policy_that_the_public_sees() {
        var linked = new AnItem(2).kind(DocumentKind.INTERPRETATION).explains(1);
        assertThat(Rules.find("deduct_link", new ABody().shows(1, 2), linked)).isEmpty();
        assertThat(Rules.find("deduct_link", new ABody().shows(2), linked))
                .extracting(Fault::words)
                .containsExactly("linked-to-nothing");
        assertThat(find("deduct_link", new AnItem(2).kind(DocumentKind.INTERPRETATION)))
                .extracting(Fault::words)
                .containsExactly("unlinked");
    }

    @Test
    void attachments_open() {
        assertThat(find("deduct_attachment", new AnItem(1).broken("表.xlsx", "图.png")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.args()).containsExactly("2", "表.xlsx、图.png"));
        assertThat(find("deduct_attachment", new AnItem(1))).isEmpty();
    }

    @Test
    void links_to_the_own_portal_open_and_others_are_not_looked_at() {
        var item = new AnItem(1)
                .html("<p><a href=\"/p/a/i/1\">甲</a><a href=\"/p/a/i/2?x=1\">乙</a><a href=\"/p/a/i/2#y\">乙</a>"
                        + "<img src=\"/p/a/f/3\"><a href=\"https://example.org/p/a/i/2\">外</a></p>");
        assertThat(Rules.find("deduct_dead_link", new ABody(), item)).isEmpty();
        assertThat(Rules.find("deduct_dead_link", new ABody().dead("/p/a/i/2").dead("/p/a/f/3"), item))
                .singleElement()
                .satisfies(fault -> assertThat(fault.args()).containsExactly("2", "/p/a/i/2、/p/a/f/3"));
    }

    @ParameterizedTest
    @CsvSource({
        "采购意向公示, a20_15_other, 1",
        "采购意向公示, a20_09_procurement, 0",
        "采购意向培训会, a20_15_other, 0",
        "统计公报, a20_15_other, 0",
        "工作动态, a20_15_other, 0"
    })
    void a_title_belongs_to_its_column_where_there_is_a_better_one(String title, String category, int faults) {
        var body = new ABody()
                .column(1, ColumnKind.OTHER, "a20_15_other", Reading.State.FRESH, Optional.of(DAY))
                .column(2, ColumnKind.OTHER, "a20_09_procurement", Reading.State.FRESH, Optional.of(DAY));
        assertThat(Rules.find("self_column", body, new AnItem(1).titled(title, category)))
                .hasSize(faults)
                .allSatisfy(fault -> assertThat(fault.args()).containsExactly("栏目1", "栏目2"));
    }

    @Test
    void fields_that_items_lack_are_one_fault_each() {
        var items = new AnItem[] {
            new AnItem(1).bare(DocumentKind.ORDINARY),
            new AnItem(2).bare(DocumentKind.NORMATIVE),
            new AnItem(3).bare(DocumentKind.ORDINARY),
            new AnItem(4).bare(DocumentKind.ORDINARY),
            new AnItem(5).kind(DocumentKind.NORMATIVE)
        };
        assertThat(Rules.find("self_metadata", new ABody(), items))
                .extracting(Fault::words, fault -> fault.args().get(0))
                .containsExactly(tuple("metadata-document", "1"), tuple("metadata-subject", "4"));
        var all = Rules.indicator("self_metadata")
                .with(new Limits(Map.of("genre", 1, "summary", 1, "subject", 0)), BigDecimal.ZERO, BigDecimal.ZERO, 5);
        assertThat(Rules.find(all, new ABody(), items))
                .extracting(Fault::key)
                .containsExactly("metadata/document", "metadata/genre", "metadata/summary");
    }

    @ParameterizedTest
    @CsvSource({"2022-01-07, 2022-01-07, 0", "2022-01-08, 2022-01-07, 1"})
    void nothing_is_formed_after_it_was_published(LocalDate formed, LocalDate published, int faults) {
        assertThat(find("self_date", new AnItem(1).days(formed, published))).hasSize(faults);
    }

    @Test
    void the_records_of_a_review_are_whole() {
        assertThat(Rules.find("self_procedure", new ABody(), new AnItem(1))).isEmpty();
        var words = ResourceBundle.getBundle("messages.supervision");
        for (var lacks : List.of(
                List.of(SECRECY),
                List.of(APPROVAL),
                List.of(FOUR_EYES),
                List.of(SECRECY, APPROVAL),
                List.of(SECRECY, FOUR_EYES))) {
            assertThat(Rules.find(
                            "self_procedure",
                            new ABody(),
                            new AnItem(1).lacks(lacks.toArray(ReviewRecords.Lack[]::new))))
                    .singleElement()
                    .satisfies(fault -> assertThat(words.getString("inspection.evidence." + fault.words()))
                            .contains(lacks.stream().map(SAID::get).toList()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>字</p> | 0",
                "<img src=\"a\" alt=\"一张照片\"> | 0",
                "<img alt=\"\" src=\"a\"> | 1",
                "<img src=\"a\"> | 1",
                "<table><tr><th>名</th></tr></table> | 0",
                "<table><tr><td>名</td></tr></table><table><tr><th>名</th></tr></table> | 1"
            })
    void pictures_have_words_and_tables_have_heads(String html, int faults) {
        assertThat(Rules.find("deduct_accessible", new ABody(), new AnItem(1).html(html)))
                .hasSize(faults);
    }

    @Test
    void the_words_that_tell_a_column_are_those_that_hold_for_the_body() {
        var item = new AnItem(1).titled("采购意向公示", "a20_15_other");
        var body = new ABody().column(1, ColumnKind.OTHER, "a20_09_procurement", Reading.State.FRESH, Optional.empty());
        assertThat(Rules.find("self_column", body, item)).hasSize(1);
        assertThat(Rules.find(
                        "self_column",
                        body.signs(new ColumnSigns.Sign(List.of("彩票"), "a20_09_procurement", List.of())),
                        item))
                .isEmpty();
    }
}
