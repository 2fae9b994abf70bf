package org.gongkai.office.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.catalogue.AnOffice.assertRefused;
import static org.gongkai.office.catalogue.AnOffice.recorded;

import java.util.List;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.publishing.PublicItems;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    private final Catalogue catalogue = OfficeServer.bean(Catalogue.class);
    private final Columns columns = OfficeServer.bean(Columns.class);
    private final AnOffice office = AnOffice.alone();

    @Test
    void a_street_office_has_the_columns_that_fit_and_none_of_article_21() {
        assertThat(catalogue.of(office.body))
                .extracting(Column::code)
                .contains("rules", "other", "policies", "annual-reports", "residents-affairs")
                .doesNotContain("civil-service", "projects", "local-land", "village-affairs");
    }

    @Test
    void a_column_stands_below_its_parent_and_before_the_next_one() {
        var id = add(column("services").id(), "证明事项");
        add(id, "办事指南");
        assertThat(catalogue.of(office.body))
                .extracting(Column::name)
                .containsSubsequence(List.of("政务服务事项", "证明事项", "办事指南", "行政处罚、行政强制"));
        assertThat(catalogue.withId(office.body, id).depth()).isEqualTo(2);
        assertRefused("column-parent", () -> add(add(add(id, "第三级"), "第四级"), "第五级"));
        assertRefused(
                "column-parent", () -> add(AnOffice.alone().column("rules").id(), "别家栏目之下"));
    }

    @Test
    void a_renamed_column_keeps_its_address_and_the_trail_says_what_changed() {
        var column = column("fees");
        columns.change(office.clerk, office.body, column.id(), 1, sheet("收费目录清单", "P6M"), office.now);
        assertThat(catalogue.withCode(office.body, "fees").name()).isEqualTo("收费目录清单");
        assertThat(recorded("column", column.id())).containsExactly("change name category rule keeper");
        assertRefused(
                "column-stale",
                () -> columns.change(office.clerk, office.body, column.id(), 1, sheet("再改", "P6M"), office.now));
    }

    @Test
    void a_column_moves_among_its_siblings() {
        var plans = column("plans");
        columns.move(office.clerk, office.body, plans.id(), 1, -1, office.now);
        assertThat(catalogue.of(office.body))
                .extracting(Column::code)
                .startsWith("rules", "plans", "organisation", "statistics");
        var rules = column("rules");
        columns.move(office.clerk, office.body, rules.id(), rules.version(), -1, office.now);
        assertThat(catalogue.of(office.body)).extracting(Column::code).startsWith("rules", "plans");
    }

    @Test
    void a_column_moves_with_all_below_it_and_keeps_its_address() {
        var services = column("services").id();
        var proofs = add(services, "证明事项");
        var guide = add(proofs, "办事指南");
        office.published(catalogue.withId(office.body, guide).code(), office.now);
        moveUnder(proofs, 0, "rules");
        assertThat(catalogue.withId(office.body, guide).block()).isEqualTo("rules");
        assertThat(catalogue.withId(office.body, guide).parent()).isEqualTo(proofs);
        moveUnder(proofs, column("fees").id(), Block.CONTENT);
        assertThat(catalogue.of(office.body))
                .extracting(Column::name)
                .containsSubsequence(List.of(column("fees").sheet().name(), "证明事项", "办事指南"));
        assertThat(OfficeServer.bean(PublicItems.class).counts(office.body)).containsKey(guide);
        assertThat(recorded("column", proofs)).containsExactly("add", "move parent", "move parent");
    }

    @Test
    void a_column_moves_neither_below_itself_nor_too_deep_nor_among_what_it_is_not() {
        var proofs = add(column("services").id(), "证明事项");
        var guide = add(proofs, "办事指南");
        var other = add(add(column("fees").id(), "第二级"), "第三级");
        assertRefused("column-parent", () -> moveUnder(proofs, guide, Block.CONTENT));
        assertRefused("column-parent", () -> moveUnder(proofs, proofs, Block.CONTENT));
        assertRefused("column-parent", () -> moveUnder(proofs, other, Block.CONTENT));
        assertRefused(
                "column-category-place",
                () -> moveUnder(proofs, column("residents-affairs").id(), Block.CONTENT));
    }

    private void moveUnder(long id, long parent, String block) {
        var version = catalogue.withId(office.body, id).version();
        columns.moveUnder(office.clerk, office.body, id, version, parent, block, office.now);
    }

    @Test
    void a_closed_column_takes_nothing_new_and_keeps_what_it_holds() {
        office.published("fees", office.now);
        var fees = column("fees");
        assertRefused("column-reason", () -> columns.close(office.clerk, office.body, fees.id(), 1, " ", office.now));
        columns.close(office.clerk, office.body, fees.id(), 1, "收费项目已全部取消", office.now);
        assertThat(catalogue.of(office.body)).extracting(Column::code).doesNotContain("fees");
        assertThat(catalogue.withCode(office.body, "fees").closure())
                .contains(new Closure(office.now.day(), "收费项目已全部取消"));
        columns.use(office.clerk, office.body, fees.id(), 2, ColumnUse.OPEN, office.now);
        assertThat(column("fees").isOpen()).isTrue();
        assertThat(recorded("column", fees.id())).containsExactly("close use", "open use");
    }

    @Test
    void a_column_with_work_in_it_or_open_columns_below_is_not_closed() {
        office.drafted("plans");
        assertRefused("column-in-work", () -> close("plans"));
        add(column("rules").id(), "历年文件");
        assertRefused("column-open-below", () -> close("rules"));
    }

    @Test
    void a_column_that_ever_held_an_item_is_neither_deleted_nor_hidden() {
        office.drafted("fees");
        var fees = column("fees");
        assertRefused("column-held", () -> columns.delete(office.clerk, office.body, fees.id(), 1, office.now));
        assertRefused(
                "column-hide-held",
                () -> columns.use(office.clerk, office.body, fees.id(), 1, ColumnUse.HIDDEN, office.now));
        var procurement = column("procurement");
        columns.delete(office.clerk, office.body, procurement.id(), 1, office.now);
        assertRefused("not-found", () -> catalogue.withId(office.body, procurement.id()));
    }

    @Test
    void a_hidden_column_is_not_found_by_the_public() {
        columns.use(office.clerk, office.body, column("fees").id(), 1, ColumnUse.HIDDEN, office.now);
        assertRefused("not-found", () -> catalogue.withCode(office.body, "fees"));
        assertThat(catalogue.shown(office.body)).extracting(Column::code).doesNotContain("fees");
    }

    @Test
    void affairs_of_party_and_residents_stand_beside_the_platform_and_are_not_counted() {
        assertRefused(
                "column-category-place",
                () -> addWith(
                        "",
                        new ColumnSheet("党务", "affairs_party", ColumnKind.OTHER, UpdateRule.parse("P6M"), "党政办", "")));
        assertRefused(
                "column-category-place",
                () -> columns.add(office.clerk, office.body, 0, "affairs", "", sheet("信息", "P6M"), office.now));
        office.published("party-affairs", office.now);
        office.published("other", office.now);
        var day = office.now.day();
        assertThat(OfficeServer.bean(PublicItems.class).publishedBetween(office.body, day, day))
                .isEqualTo(1);
    }

    @Test
    void only_the_clerk_of_the_body_changes_its_columns() {
        var sibling = AnOffice.alone();
        var administrator = office.person(Duty.SYSTEM_ADMIN, Duty.SUPERVISOR, Duty.APPROVER);
        assertRefused("not-your-body", () -> addAs(sibling.clerk, "别家"));
        assertRefused("not-your-duty", () -> addAs(administrator, "越权"));
        var id = column("fees").id();
        assertRefused("not-your-body", () -> columns.delete(sibling.clerk, office.body, id, 1, office.now));
        assertRefused("not-found", () -> columns.delete(sibling.clerk, sibling.body, id, 1, office.now));
    }

    @Test
    void what_a_column_lacks_is_named() {
        assertRefused("column-name", () -> add(0, " "));
        assertRefused("column-address", () -> addWith("Ä b", sheet("栏目", "P6M")));
        assertRefused("column-address-used", () -> addWith("rules", sheet("栏目", "P6M")));
        assertRefused("column-rule-long", () -> addWith("", sheet("栏目", "P2Y")));
        var news = new ColumnSheet("动态", "a20_15_other", ColumnKind.NEWS, UpdateRule.parse("P15D"), "办公室", "");
        assertRefused("column-rule-long", () -> addWith("", news));
        var lawless = new ColumnSheet("栏目", "a99", ColumnKind.OTHER, UpdateRule.parse("P6M"), "办公室", "");
        assertRefused("column-category", () -> addWith("", lawless));
    }

    private Column column(String code) {
        return office.column(code);
    }

    private void close(String code) {
        columns.close(office.clerk, office.body, column(code).id(), 1, "不再更新", office.now);
    }

    private long add(long parent, String name) {
        return columns.add(office.clerk, office.body, parent, "content", "", sheet(name, "P6M"), office.now);
    }

    private void addAs(Person person, String name) {
        columns.add(person, office.body, 0, "content", "", sheet(name, "P6M"), office.now);
    }

    private void addWith(String code, ColumnSheet sheet) {
        columns.add(office.clerk, office.body, 0, "content", code, sheet, office.now);
    }

    private static ColumnSheet sheet(String name, String rule) {
        return new ColumnSheet(name, "a20_15_other", ColumnKind.OTHER, UpdateRule.parse(rule), "党政办", "");
    }
}
