package org.gongkai.office.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.catalogue.AnOffice.assertRefused;

import org.gongkai.office.OfficeServer;
import org.gongkai.office.bodies.Duty;
import org.junit.jupiter.api.Test;

class RequiredColumnsTest {
    private final RequiredColumns required = OfficeServer.bean(RequiredColumns.class);
    private final Columns columns = OfficeServer.bean(Columns.class);
    private final AnOffice district = AnOffice.alone();
    private final AnOffice street = AnOffice.below(district);
    private final AnOffice stranger = AnOffice.alone();

    @Test
    void a_demanded_column_opens_in_every_body_below_and_nowhere_else() {
        demand("heating");
        assertThat(street.column("heating").keeper()).isEqualTo("办公室");
        assertThat(required.codes(street.body)).containsExactly("heating");
        assertThat(OfficeServer.bean(Catalogue.class).of(stranger.body))
                .extracting(Column::code)
                .doesNotContain("heating");
        assertRefused("column-demanded", () -> demand("heating"));
    }

    @Test
    void the_body_below_may_change_its_keeper_but_not_rename_close_or_delete_it() {
        demand("heating");
        var column = street.column("heating");
        var kept = column.sheet().keptBy("城市管理办公室");
        columns.change(street.clerk, street.body, column.id(), 1, kept, street.now);
        var renamed = new ColumnSheet("供暖", kept.category(), kept.kind(), kept.rule(), kept.keeper(), "");
        assertRefused(
                "column-required",
                () -> columns.change(street.clerk, street.body, column.id(), 2, renamed, street.now));
        assertRefused(
                "column-required", () -> columns.close(street.clerk, street.body, column.id(), 2, "停", street.now));
        assertRefused("column-required", () -> columns.delete(street.clerk, street.body, column.id(), 2, street.now));
    }

    @Test
    void a_lifted_demand_leaves_the_column_to_its_body() {
        demand("heating");
        var supervisor = district.person(Duty.SUPERVISOR);
        required.lift(
                supervisor, district.body, required.of(district.body).get(0).id(), district.now);
        columns.delete(street.clerk, street.body, street.column("heating").id(), 1, street.now);
        assertThat(required.codes(street.body)).isEmpty();
    }

    @Test
    void only_the_supervisor_of_the_body_demands() {
        var outsider = stranger.person(Duty.SUPERVISOR);
        assertRefused(
                "not-your-body",
                () -> required.demand(outsider, district.body, "content", "heating", sheet(), district.now));
        assertRefused(
                "not-your-duty",
                () -> required.demand(district.clerk, district.body, "content", "heating", sheet(), district.now));
    }

    private void demand(String code) {
        required.demand(district.person(Duty.SUPERVISOR), district.body, "content", code, sheet(), district.now);
    }

    private static ColumnSheet sheet() {
        return new ColumnSheet("城市供热", "a20_15_other", ColumnKind.OTHER, UpdateRule.parse("P6M"), "办公室", "区政务公开要点");
    }
}
