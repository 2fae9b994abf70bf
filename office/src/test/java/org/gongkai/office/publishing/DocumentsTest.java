package org.gongkai.office.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.publishing.SampleOffice.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Lane;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.facts.Period;
import org.gongkai.office.trail.Moment;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private final SampleOffice office = new SampleOffice(Lane.USUAL);
    private final Documents documents = OfficeServer.bean(Documents.class);
    private final Effects effects = OfficeServer.bean(Effects.class);
    private final Interpretations interpretations = OfficeServer.bean(Interpretations.class);

    @Test
    void a_document_is_not_yet_then_in_force_until_its_last_day_and_expired_from_the_next() {
        var id = normative("办法", LocalDate.of(2021, 3, 1), "2021-04-01", Optional.of("2021-12-31"));
        assertThat(standing(id, "2021-03-31")).isEqualTo(Standing.NOT_YET);
        assertThat(standing(id, "2021-04-01")).isEqualTo(Standing.IN_FORCE);
        assertThat(standing(id, "2021-12-31")).isEqualTo(Standing.IN_FORCE);
        assertThat(standing(id, "2022-01-01")).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void a_document_is_repealed_by_another_once_that_is_published_and_both_name_each_other() {
        var old = normative("旧办法", LocalDate.of(2021, 3, 1), "2021-03-01", Optional.empty());
        var draft = office.publishing.draft(
                office.clerk, office.body, normativeDraft("新办法", LocalDate.of(2021, 11, 1)), office.now);
        effects.record(
                office.clerk,
                office.body,
                old,
                Effect.Kind.REPEALED,
                LocalDate.of(2021, 12, 1),
                Optional.of(draft),
                "",
                office.now);
        assertThat(standing(old, "2021-12-31")).isEqualTo(Standing.IN_FORCE);
        plan(draft);
        office.toApproval(draft);
        office.act(office.approver, draft, Action.APPROVE);
        assertThat(standing(old, "2021-11-30")).isEqualTo(Standing.IN_FORCE);
        assertThat(standing(old, "2021-12-01")).isEqualTo(Standing.REPEALED);
        var relations = OfficeServer.bean(PublicRelations.class);
        assertThat(relations.of(office.body, old, Instant.now()).undergone())
                .extracting(note -> note.other().orElseThrow().title())
                .containsExactly("新办法");
        assertThat(relations.of(office.body, draft, Instant.now()).caused())
                .extracting(note -> note.other().orElseThrow().title())
                .containsExactly("旧办法");
    }

    @Test
    void what_ends_a_document_from_outside_counts_once_a_second_person_has_confirmed_it() {
        var id = normative("办法", LocalDate.of(2021, 3, 1), "2021-03-01", Optional.empty());
        var both = office.person(Duty.CLERK, Duty.APPROVER);
        effects.record(
                both,
                office.body,
                id,
                Effect.Kind.MODIFIED,
                LocalDate.of(2021, 6, 1),
                Optional.empty(),
                "东河区决定",
                office.now);
        assertThat(standing(id, "2021-06-01")).isEqualTo(Standing.IN_FORCE);
        var recorded = effects.of(office.body, Instant.now()).get(0).id();
        assertRefused("four-eyes-drafter", () -> effects.confirm(both, office.body, recorded, office.now));
        effects.confirm(office.approver, office.body, recorded, office.now);
        assertThat(standing(id, "2021-06-01")).isEqualTo(Standing.MODIFIED);
    }

    @Test
    void the_cells_of_the_first_item_are_queries_that_name_their_documents_and_join_from_year_to_year() {
        var kept = normative("甲", LocalDate.of(2020, 5, 6), "2020-05-06", Optional.empty());
        var expired = normative("乙", LocalDate.of(2019, 5, 6), "2019-05-06", Optional.of("2021-05-05"));
        var fresh = normative("丙", LocalDate.of(2021, 12, 20), "2022-02-01", Optional.empty());
        assertThat(cells(2021, Instant.now()))
                .containsEntry("a20_1.normative_documents.issued", List.of(fresh))
                .containsEntry("a20_1.normative_documents.repealed", List.of(expired))
                .containsEntry("a20_1.normative_documents.in_force", List.of(kept, fresh))
                .containsEntry("a20_1.rules.in_force", List.of());
        assertThat(cells(2020, Instant.now()))
                .containsEntry("a20_1.normative_documents.in_force", List.of(kept, expired));
    }

    @Test
    void as_of_an_earlier_instant_what_was_recorded_later_does_not_count() {
        var before = office.now.at().minusSeconds(1);
        var id = normative("甲", LocalDate.of(2021, 5, 6), "2021-05-06", Optional.empty());
        assertThat(cells(2021, before)).containsEntry("a20_1.normative_documents.issued", List.of());
        assertThat(cells(2021, Instant.now())).containsEntry("a20_1.normative_documents.issued", List.of(id));
    }

    @Test
    void an_item_counts_once_in_the_period_of_its_first_publication() {
        var day = LocalDate.of(2021, 7, 1);
        var id = office.published(
                office.draft("信息"),
                new Moment(day, day.atTime(9, 0).atZone(OfficeDay.ZONE).toInstant()));
        office.act(office.clerk, id, Action.CORRECT);
        office.toApproval(id);
        office.act(office.approver, id, Action.APPROVE);
        assertThat(cells(2021, Instant.now())).containsEntry("publishing.items", List.of(id));
        assertThat(cells(2022, Instant.now())).containsEntry("publishing.items", List.of());
    }

    @Test
    void a_policy_is_not_approved_without_an_interpretation_a_plan_or_a_reason() {
        var id = office.submitted(office.draft("办法", Metadata.of(DocumentKind.POLICY)));
        assertRefused("interpretation-missing", () -> office.act(office.approver, id, Action.APPROVE));
        var explaining = office.published(office.draft("解读", Metadata.of(DocumentKind.INTERPRETATION)));
        assertRefused(
                "not-an-interpretation",
                () -> interpretations.link(office.clerk, office.body, explaining, id, office.now));
        interpretations.link(office.clerk, office.body, id, explaining, office.now);
        office.act(office.approver, id, Action.APPROVE);
        var relations = OfficeServer.bean(PublicRelations.class);
        assertThat(relations.of(office.body, id, Instant.now()).interpretations())
                .containsExactly(new PublicRelations.Link(explaining, "解读"));
        assertThat(relations.of(office.body, explaining, Instant.now()).interprets())
                .containsExactly(new PublicRelations.Link(id, "办法"));
    }

    @Test
    void validity_that_runs_out_within_ninety_days_is_reminded_of() {
        var today = office.now.day();
        normative(
                "近",
                LocalDate.of(2021, 1, 4),
                "2021-01-04",
                Optional.of(today.plusDays(90).toString()));
        normative(
                "远",
                LocalDate.of(2021, 1, 4),
                "2021-01-04",
                Optional.of(today.plusDays(91).toString()));
        normative(
                "过",
                LocalDate.of(2021, 1, 4),
                "2021-01-04",
                Optional.of(today.minusDays(1).toString()));
        var reminders = OfficeServer.bean(PublishingReminders.class);
        assertThat(reminders.reminders(office.body, new Moment(today, Instant.now())))
                .filteredOn(reminder -> reminder.key().equals("publishing.reminder.expiry"))
                .extracting(reminder -> reminder.args().get(0))
                .isEqualTo(List.of("近"));
    }

    private Map<String, List<Long>> cells(int year, Instant asOf) {
        var cells = new TreeMap<String, List<Long>>();
        for (var fact : OfficeServer.bean(PublishingFacts.class).facts(office.body, Period.year(year), asOf)) {
            assertThat(fact.value().intValue()).isEqualTo(fact.evidence().size());
            cells.put(
                    fact.name(),
                    fact.evidence().stream().map(Fact.Evidence::id).sorted().toList());
        }
        return cells;
    }

    private Standing standing(long id, String day) {
        return documents.find(office.body, id, Instant.now()).orElseThrow().on(LocalDate.parse(day));
    }

    private long normative(String title, LocalDate formed, String effective, Optional<String> until) {
        var draft = normativeDraft(title, formed);
        var metadata = draft.metadata().valid(LocalDate.parse(effective), until.map(LocalDate::parse));
        var id = office.publishing.draft(
                office.clerk,
                office.body,
                new Draft(office.column, title, draft.documentNo(), formed, "正文", metadata),
                office.now);
        plan(id);
        office.toApproval(id);
        office.act(office.approver, id, Action.APPROVE);
        return id;
    }

    private void plan(long id) {
        var none = new Interpretations.Plan(Interpretations.Intent.NONE, Optional.empty(), "内容简明");
        interpretations.plan(office.clerk, office.body, id, none, office.now);
    }

    private Draft normativeDraft(String title, LocalDate formed) {
        var draft = office.draft(title, Metadata.of(DocumentKind.NORMATIVE));
        return new Draft(office.column, title, draft.documentNo(), formed, "正文", draft.metadata());
    }
}
