package org.gongkai.office.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.catalogue.AnOffice.assertRefused;
import static org.gongkai.office.supervision.Inspected.FINDINGS;
import static org.gongkai.office.supervision.Inspected.on;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.supervision.inspection.ColumnSigns;
import org.gongkai.office.supervision.inspection.HandCheck.Result;
import org.junit.jupiter.api.Test;

/** What people see of what no rule can, and the words for columns, over the database. */
class InspectionChecksTest {
    private static final InspectionChecks CHECKS = OfficeServer.bean(InspectionChecks.class);
    private static final ColumnSigns SIGNS = OfficeServer.bean(ColumnSigns.class);
    private static final String SERVICE = "veto_service";

    private final Inspected world = new Inspected();
    private final AnOffice office = world.office;

    private void see(Person person, Result result, String day) {
        see(person, SERVICE, result, day, "抽查五项");
    }

    private void see(Person person, String indicator, Result result, String day, String words) {
        var seen = new InspectionChecks.Seen(indicator, result, LocalDate.parse(day), words, Optional.empty());
        CHECKS.add(person, office.body, seen, on("2022-01-10"));
    }

    private InspectionLine line(Inspection inspection) {
        return inspection.lines().stream()
                .filter(line -> line.id().equals(SERVICE))
                .findFirst()
                .orElseThrow();
    }

    private Finding finding() {
        return FINDINGS.of(office.body).stream()
                .filter(one -> one.indicator().equals(SERVICE))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void where_nobody_looked_the_inspection_says_so_and_counts_nothing() {
        assertThat(line(world.inspected("2022-01-10")).unlooked()).isTrue();
        see(office.clerk, Result.GOOD, "2022-01-09");
        var looked = line(world.inspected("2022-01-10"));
        assertThat(looked.unlooked()).isFalse();
        assertThat(looked.byHand()).isTrue();
        assertThat(looked.found()).isZero();
    }

    @Test
    void what_who_supervises_saw_is_mended_and_closed_by_people_only() {
        see(world.supervisor, Result.FAULT, "2022-01-05");
        see(office.clerk, Result.GOOD, "2022-01-06");
        assertThat(line(world.inspected("2022-01-10")).vetoes()).isTrue();
        var mended = world.mended(finding(), "2022-01-10");
        world.inspected("2022-01-10");
        assertThat(world.again(mended).state()).isEqualTo(FindingState.RECTIFIED);
        see(world.supervisor, Result.GOOD, "2022-01-10");
        world.inspected("2022-01-10");
        assertThat(world.again(mended).state()).isEqualTo(FindingState.RECTIFIED);
        var closed = world.act(world.reviewer, world.again(mended), FindingAct.PASS, "", "2022-01-10");
        assertThat(closed.state()).isEqualTo(FindingState.CLOSED);
    }

    @Test
    void what_is_seen_again_later_goes_back() {
        see(world.supervisor, Result.FAULT, "2022-01-05");
        world.inspected("2022-01-05");
        var mended = world.mended(finding(), "2022-01-06");
        see(world.supervisor, Result.FAULT, "2022-01-10");
        world.inspected("2022-01-10");
        assertThat(world.again(mended).state()).isEqualTo(FindingState.RETURNED);
    }

    @Test
    void nonsense_is_refused() {
        assertRefused("inspection-check-day", () -> see(office.clerk, Result.GOOD, "2022-01-11"));
        assertRefused("inspection-check-day", () -> see(office.clerk, Result.GOOD, "2021-01-09"));
        assertRefused("inspection-check-words", () -> see(office.clerk, SERVICE, Result.GOOD, "2022-01-10", " "));
        assertRefused("not-your-duty", () -> see(AnOffice.alone().clerk, Result.GOOD, "2022-01-10"));
        assertThat(CHECKS.of(office.body)).isEmpty();
    }

    @Test
    void the_words_of_the_district_hold_for_those_below() {
        assertThat(SIGNS.of(office.body).signs()).isEqualTo(ColumnSigns.table());
        var sign = new ColumnSigns.Sign(List.of("彩票", "公益金"), "a20_07_budget", List.of("会议"));
        CHECKS.words(world.supervisor, world.district.body, List.of(sign), "本地规定", on("2022-01-10"));
        var held = SIGNS.of(office.body);
        assertThat(held.signs()).containsExactly(sign);
        assertThat(held.setBy()).contains(world.district.body.shortName());
        assertRefused(
                "not-your-duty", () -> CHECKS.words(office.clerk, office.body, List.of(sign), "理由", on("2022-01-10")));
        assertRefused(
                "inspection-signs",
                () -> CHECKS.words(world.supervisor, world.district.body, List.of(), "理由", on("2022-01-10")));
    }
}
