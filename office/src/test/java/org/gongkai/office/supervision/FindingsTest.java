package org.gongkai.office.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.catalogue.AnOffice.assertRefused;
import static org.gongkai.office.supervision.FindingAct.EXTEND;
import static org.gongkai.office.supervision.FindingAct.NOTIFY;
import static org.gongkai.office.supervision.FindingAct.PASS;
import static org.gongkai.office.supervision.FindingAct.RECTIFY;
import static org.gongkai.office.supervision.FindingAct.REOPEN;
import static org.gongkai.office.supervision.FindingAct.RETURN;
import static org.gongkai.office.supervision.FindingAct.WAIVE;
import static org.gongkai.office.supervision.FindingState.CLOSED;
import static org.gongkai.office.supervision.FindingState.FOUND;
import static org.gongkai.office.supervision.FindingState.NOTIFIED;
import static org.gongkai.office.supervision.FindingState.RECTIFIED;
import static org.gongkai.office.supervision.FindingState.RETURNED;
import static org.gongkai.office.supervision.FindingState.WAIVED;
import static org.gongkai.office.supervision.Inspected.FINDINGS;
import static org.gongkai.office.supervision.Inspected.INSPECTIONS;
import static org.gongkai.office.supervision.Inspected.due;
import static org.gongkai.office.supervision.Inspected.on;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.deadlines.Reminder;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.facts.Period;
import org.gongkai.office.supervision.FindingStep.Kind;
import org.gongkai.office.supervision.inspection.Sample;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static final RectificationReminders REMINDERS = OfficeServer.bean(RectificationReminders.class);
    private static final InspectionFacts FACTS = OfficeServer.bean(InspectionFacts.class);

    private final Inspected world = new Inspected();
    private final AnOffice office = world.office;

    @Test
    void a_finding_is_handed_out_mended_and_closed_by_somebody_else() {
        world.inspected("2022-01-10");
        var finding = world.stale();
        assertThat(finding.state()).isEqualTo(FOUND);
        assertThat(finding.number()).startsWith("2022-");
        assertThat(finding.evidence()).contains("2021-12-01", "40");
        assertThat(finding.due()).isEmpty();
        assertThat(FINDINGS.usualDue(office.body, finding.indicator(), LocalDate.parse("2022-01-10")))
                .as("five working days from the day after")
                .isEqualTo("2022-01-17");
        var told = world.act(world.reviewer, finding, NOTIFY, "", "2022-01-10");
        assertThat(told.state()).isEqualTo(NOTIFIED);
        assertThat(told.due()).contains(LocalDate.parse("2022-01-17"));
        assertRefused("words-required", () -> world.act(world.reviewer, told, RECTIFY, " ", "2022-01-11"));
        assertRefused(
                "words-personal",
                () -> world.act(world.reviewer, told, RECTIFY, "已删除王秀兰150299195803120021", "2022-01-11"));
        var mended = world.act(world.reviewer, told, RECTIFY, "已发布新的计划", "2022-01-11");
        assertThat(mended.state()).isEqualTo(RECTIFIED);
        assertRefused("inspection-finding-own", () -> world.act(world.reviewer, mended, PASS, "", "2022-01-12"));
        assertRefused("inspection-finding-own", () -> world.act(world.reviewer, mended, RETURN, "再改", "2022-01-12"));
        var closed = world.act(office.approver, mended, PASS, "", "2022-01-12");
        assertThat(closed.state()).isEqualTo(CLOSED);
        assertThat(world.course(closed)).containsExactly(Kind.FOUND, Kind.NOTIFY, Kind.RECTIFY, Kind.PASS);
        assertThat(AnOffice.recorded(Findings.THING, closed.id()))
                .containsExactly("found", "notify state", "rectify state", "pass state");
        assertThat(FINDINGS.open(List.of(office.body))).doesNotContain(closed);
    }

    @Test
    void what_is_not_good_enough_goes_back_with_a_new_day_and_who_mended_once_never_judges() {
        world.inspected("2022-01-10");
        var finding = world.mended(world.stale(), "2022-01-10");
        assertRefused("words-required", () -> world.act(office.approver, finding, RETURN, "", "2022-01-11"));
        var returned = world.act(world.supervisor, finding, RETURN, due("2022-01-20", "只发了标题"), "2022-01-11");
        assertThat(returned.state()).isEqualTo(RETURNED);
        assertThat(returned.due()).contains(LocalDate.parse("2022-01-20"));
        var second = world.act(world.reviewer, returned, RECTIFY, "已补正文", "2022-01-12");
        assertThat(FINDINGS.mended(second)).containsExactlyInAnyOrder(office.clerk.id(), world.reviewer.id());
        assertRefused("inspection-finding-own", () -> world.act(world.reviewer, second, PASS, "", "2022-01-12"));
        assertThat(world.act(world.supervisor, second, PASS, "", "2022-01-13").state())
                .isEqualTo(CLOSED);
        assertRefused("inspection-finding-state", () -> world.act(world.supervisor, second, PASS, "", "2022-01-13"));
        var reopened = world.act(office.approver, second, REOPEN, "复核发现仍未更新", "2022-01-14");
        assertThat(reopened.state()).isEqualTo(FOUND);
        assertThat(reopened.due()).isEmpty();
        assertThat(reopened.times()).as("opened by people, not found again").isEqualTo(1);
    }

    @Test
    void only_the_supervisor_grants_more_time_or_lets_it_be() {
        world.inspected("2022-01-10");
        var finding = world.act(world.reviewer, world.stale(), NOTIFY, due("2022-01-14"), "2022-01-10");
        for (var other : List.of(office.clerk, world.reviewer, office.approver, world.district.approver)) {
            assertRefused(
                    "not-your-duty", () -> world.act(other, finding, EXTEND, due("2022-02-14", "人手不足"), "2022-01-11"));
            assertRefused("not-your-duty", () -> world.act(other, finding, WAIVE, "不用改", "2022-01-11"));
        }
        assertRefused("inspection-due", () -> world.act(world.supervisor, finding, EXTEND, "同意", "2022-01-11"));
        assertRefused(
                "inspection-due",
                () -> world.act(world.supervisor, finding, EXTEND, due("2022-01-10", "同意"), "2022-01-11"));
        assertRefused(
                "words-required", () -> world.act(world.supervisor, finding, EXTEND, due("2022-02-14"), "2022-01-11"));
        var longer = world.act(world.supervisor, finding, EXTEND, due("2022-02-14", "同意延期"), "2022-01-11");
        assertThat(longer.state()).isEqualTo(NOTIFIED);
        assertThat(longer.due()).contains(LocalDate.parse("2022-02-14"));
        var waived = world.act(world.supervisor, longer, WAIVE, "栏目即将并入上级网站", "2022-01-12");
        assertThat(waived.state()).isEqualTo(WAIVED);
        var next = world.inspected("2022-01-13");
        assertThat(world.again(waived).state())
                .as("seen again, it stays waived")
                .isEqualTo(WAIVED);
        assertThat(INSPECTIONS.faults(next))
                .filteredOn(fault -> fault.finding() == waived.id())
                .singleElement()
                .satisfies(fault -> assertThat(fault.waived()).isTrue());
        assertThat(next.lines())
                .filteredOn(line -> line.id().equals(Inspected.STALE))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.found()).isEqualTo(1);
                    assertThat(line.counted()).isZero();
                    assertThat(line.vetoes()).isFalse();
                });
    }

    @Test
    void the_same_fault_found_after_closing_opens_the_same_finding_and_counts_as_repeated() {
        world.inspected("2022-01-10");
        var finding = world.mended(world.stale(), "2022-01-10");
        office.published("plans", on("2022-01-11"));
        world.inspected(office.clerk, "2022-01-12");
        assertThat(world.again(finding).state())
                .as("who mended it asked for this inspection")
                .isEqualTo(RECTIFIED);
        world.inspected("2022-01-13");
        assertThat(world.again(finding).state()).isEqualTo(CLOSED);
        world.inspected("2022-01-20");
        assertThat(world.again(finding).state()).isEqualTo(CLOSED);
        var next = world.inspected("2022-02-10");
        var again = world.stale();
        assertThat(again.id()).isEqualTo(finding.id());
        assertThat(again.state()).isEqualTo(FOUND);
        assertThat(again.times()).isEqualTo(2);
        assertThat(again.isRepeated()).isTrue();
        assertThat(again.found()).isEqualTo("2022-01-10");
        assertThat(again.lastFound()).isEqualTo("2022-02-10");
        assertThat(again.inspection()).isEqualTo(next.id());
        assertThat(world.course(again)).containsExactly(Kind.FOUND, Kind.NOTIFY, Kind.RECTIFY, Kind.GONE, Kind.AGAIN);
        assertThat(FindingFilter.of(Map.of("repeated", "true")).of(FINDINGS.of(office.body)))
                .containsExactly(again);
        world.inspected("2022-02-11");
        assertThat(world.again(again).times()).as("open, it is not found again").isEqualTo(2);
    }

    @Test
    void what_is_said_to_be_mended_and_is_not_goes_back_by_the_rule() {
        world.inspected("2022-01-10");
        var finding = world.mended(world.stale(), "2022-01-10");
        var there = INSPECTIONS.again(office.body, finding, on("2022-01-11"));
        FINDINGS.checked(
                world.supervisor, office.body, finding.id(), world.newestStep(finding), there, on("2022-01-11"));
        assertThat(world.again(finding).state()).isEqualTo(RETURNED);
        var second = world.act(office.clerk, finding, RECTIFY, "这次改了", "2022-01-12");
        world.inspected("2022-01-13");
        assertThat(world.again(second).state()).isEqualTo(RETURNED);
        office.published("plans", on("2022-01-14"));
        world.act(office.clerk, finding, RECTIFY, "已发布", "2022-01-14");
        var gone = INSPECTIONS.again(office.body, finding, on("2022-01-14"));
        assertThat(gone).isEmpty();
        FINDINGS.checked(office.clerk, office.body, finding.id(), world.newestStep(finding), gone, on("2022-01-14"));
        assertThat(world.again(finding).state()).as("not on one's own word").isEqualTo(RECTIFIED);
        FINDINGS.checked(
                office.approver, office.body, finding.id(), world.newestStep(finding), gone, on("2022-01-14", 10));
        assertThat(world.again(finding).state()).isEqualTo(CLOSED);
    }

    @Test
    void strangers_and_those_who_come_late_are_refused() {
        world.inspected("2022-01-10");
        var finding = world.empty("statistics");
        var stranger = AnOffice.alone();
        var theirs = stranger.person(Duty.REVIEWER, Duty.SUPERVISOR);
        assertRefused("not-your-duty", () -> world.act(theirs, finding, NOTIFY, "", "2022-01-10"));
        assertRefused("not-found", () -> FINDINGS.get(stranger.body, finding.id()));
        assertRefused(
                "not-found",
                () -> FINDINGS.act(
                        theirs,
                        stranger.body,
                        finding.id(),
                        world.newestStep(finding),
                        NOTIFY,
                        Findings.Given.of(""),
                        on("2022-01-10")));
        assertThat(FINDINGS.mayRead(theirs, office.body)).isFalse();
        assertThat(FINDINGS.mayRead(world.supervisor, office.body)).isTrue();
        assertRefused("not-your-duty", () -> INSPECTIONS.order(theirs, office.body, Sample.ALL, on("2022-01-10")));
        assertRefused("not-your-duty", () -> world.act(office.clerk, finding, NOTIFY, "", "2022-01-10"));
        assertRefused("inspection-finding-state", () -> world.act(office.clerk, finding, RECTIFY, "已改", "2022-01-10"));
        var old = world.newestStep(finding);
        world.act(world.reviewer, finding, NOTIFY, "", "2022-01-10");
        assertRefused(
                "inspection-finding-moved",
                () -> FINDINGS.act(
                        office.clerk,
                        office.body,
                        finding.id(),
                        old,
                        RECTIFY,
                        Findings.Given.of("已改"),
                        on("2022-01-10")));
        assertRefused(
                "inspection-words-long",
                () -> world.act(office.clerk, finding, RECTIFY, "长".repeat(1001), "2022-01-10"));
    }

    private static Map<String, Reminder> reminders(Body body, String day) {
        return REMINDERS.reminders(body, on(day)).stream().collect(Collectors.toMap(Reminder::key, one -> one));
    }

    @Test
    void the_section_is_reminded_before_its_day_the_head_after_it_and_the_district_when_it_is_long_over() {
        world.inspected("2022-01-10");
        world.act(world.reviewer, world.stale(), NOTIFY, due("2022-01-14"), "2022-01-10");
        assertThat(reminders(office.body, "2022-01-10")).containsOnlyKeys("inspection.remind.found");
        assertThat(reminders(office.body, "2022-01-12"))
                .containsOnlyKeys("inspection.remind.found", "inspection.remind.soon");
        assertThat(reminders(office.body, "2022-01-14"))
                .as("the last day itself is not late")
                .doesNotContainKey("inspection.remind.late");
        var late = Objects.requireNonNull(reminders(office.body, "2022-01-17").get("inspection.remind.late"));
        assertThat(late.late()).isTrue();
        assertThat(late.day()).isEqualTo("2022-01-14");
        assertThat(late.args()).containsExactly("1", "2022-01-14");
        assertThat(late.isOpenTo(Set.of(Duty.APPROVER))).isTrue();
        assertThat(reminders(world.district.body, "2022-01-20")).isEmpty();
        assertThat(reminders(world.district.body, "2022-01-21"))
                .as("five working days over")
                .containsOnlyKeys("inspection.remind.above");
        world.act(office.clerk, world.stale(), RECTIFY, "已改", "2022-01-21");
        assertThat(reminders(office.body, "2022-01-21"))
                .containsOnlyKeys("inspection.remind.found", "inspection.remind.check");
        assertThat(reminders(world.district.body, "2022-01-21")).isEmpty();
    }

    @Test
    void a_period_counts_what_was_found_what_was_mended_of_it_and_what_in_time() {
        world.inspected("2022-01-10");
        var late = world.act(world.reviewer, world.stale(), NOTIFY, due("2022-01-11"), "2022-01-10");
        world.act(office.clerk, late, RECTIFY, "已改", "2022-01-12");
        world.act(office.approver, late, PASS, "", "2022-01-13");
        var inTime = world.mended(world.empty("statistics"), "2022-01-11");
        world.act(office.approver, inTime, PASS, "", "2022-01-13");
        var all = FINDINGS.of(office.body).size();
        assertThat(facts("2022-01-20"))
                .containsEntry("supervision.inspections", 1)
                .containsEntry("supervision.found", all)
                .containsEntry("supervision.rectified", 2)
                .containsEntry("supervision.in_time", 1)
                .containsEntry("supervision.circulars", 0);
        assertThat(facts("2022-01-11")).containsEntry("supervision.rectified", 0);
        world.act(office.approver, late, REOPEN, "又停更", "2022-01-14");
        assertThat(facts("2022-01-20")).containsEntry("supervision.rectified", 1);
    }

    private Map<String, Integer> facts(String asOf) {
        return FACTS.facts(office.body, Period.year(2022), on(asOf, 18).at()).stream()
                .collect(Collectors.toMap(Fact::name, fact -> fact.value().intValue()));
    }

    @Test
    void what_is_given_to_one_person_stands_on_their_desk_alone() {
        world.inspected("2022-01-10");
        var clerk = world.office.clerk;
        var given = new Findings.Given("", "", Optional.empty(), List.of(), Optional.of(clerk.id()));
        var told = world.act(world.reviewer, world.stale(), NOTIFY, given, "2022-01-10");
        assertThat(told.owner()).contains(clerk.id());
        var reminder =
                OfficeServer.bean(RectificationReminders.class).reminders(world.office.body, on("2022-01-10")).stream()
                        .filter(one -> one.key().equals("inspection.remind.own"))
                        .findFirst()
                        .orElseThrow();
        assertThat(reminder.isFor(clerk)).isTrue();
        assertThat(reminder.isFor(world.reviewer)).isFalse();
        var stranger = new Findings.Given("", "", Optional.empty(), List.of(), Optional.of(world.supervisor.id()));
        var other = FINDINGS.open(List.of(world.office.body)).stream()
                .filter(one -> one.state() == FOUND)
                .findFirst()
                .orElseThrow();
        assertRefused("inspection-owner", () -> world.act(world.reviewer, other, NOTIFY, stranger, "2022-01-10"));
    }
}
