package org.gongkai.office.catalogue.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.catalogue.AnOffice.assertRefused;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.catalogue.Column;
import org.junit.jupiter.api.Test;

class StandardCataloguesTest {
    private final StandardCatalogues standards = OfficeServer.bean(StandardCatalogues.class);
    private final AnOffice district = AnOffice.alone();
    private final AnOffice street = AnOffice.below(district);
    private final Person supervisor = district.person(Duty.SUPERVISOR);

    @Test
    void the_26_fields_are_known_by_name() {
        assertThat(StandardField.all())
                .hasSize(26)
                .extracting(StandardField::name)
                .contains("社会救助", "市政服务", "重大建设项目");
    }

    @Test
    void a_preview_counts_for_nobody_until_it_is_taken_in() {
        var id = preview();
        assertThat(standards.inForce(district.body)).isEmpty();
        assertRefused("not-found", () -> standards.visible(street.body, id));
        standards.take(supervisor, district.body, id, district.now);
        assertThat(standards.inForce(street.body)).extracting(Batch::id).containsExactly(id);
        assertRefused("standard-state", () -> standards.discard(supervisor, district.body, id, district.now));
        assertThat(AnOffice.recorded("standard-batch", id)).containsExactly("preview", "import");
    }

    @Test
    void a_body_below_sees_the_rows_of_its_level_and_assigns_its_own_columns() {
        var id = taken();
        var rows = covered(id);
        assertThat(rows).extracting(row -> row.row().level2()).containsExactly("政策文件", "审核信息");
        var livelihood = street.column("livelihood").id();
        standards.assign(
                street.clerk,
                street.body,
                id,
                Map.of(rows.get(0).id(), livelihood, rows.get(1).id(), -1L),
                livelihood,
                street.now);
        assertThat(covered(id)).extracting(Covered::columnName).containsExactly("民生保障与就业", "最低生活保障：审核信息");
        assertThat(covered(id)).extracting(Covered::items).containsExactly(0, 0);
        street.published("livelihood", street.now);
        assertThat(covered(id)).extracting(Covered::items).containsExactly(1, 0);
        var sum = Coverage.of(standards.visible(street.body, id), covered(id));
        assertThat(List.of(sum.rows(), sum.assigned(), sum.filled())).containsExactly(2, 2, 1);
        var batch = standards.visible(district.body, id);
        assertThat(standards.covered(batch, district.body, district.now))
                .hasSize(3)
                .noneMatch(Covered::isAssigned);
    }

    @Test
    void a_withdrawn_batch_takes_its_empty_columns_along_and_leaves_those_that_hold_something() {
        var id = preview(street, street.clerk);
        standards.take(street.clerk, street.body, id, street.now);
        var rows = standards.covered(standards.visible(street.body, id), street.body, street.now);
        standards.assign(
                street.clerk,
                street.body,
                id,
                rows.stream().collect(Collectors.toMap(Covered::id, row -> -1L)),
                0,
                street.now);
        var kept = OfficeServer.bean(Catalogue.class).of(street.body).stream()
                .filter(column -> column.name().equals("最低生活保障：政策文件"))
                .findAny()
                .orElseThrow();
        street.published(kept.code(), street.now);
        assertRefused("standard-reason", () -> standards.withdraw(street.clerk, street.body, id, " ", street.now));
        assertThat(standards.withdraw(street.clerk, street.body, id, "版本有误", street.now))
                .isEqualTo(2);
        assertThat(OfficeServer.bean(Catalogue.class).of(street.body))
                .extracting(Column::name)
                .contains("最低生活保障：政策文件")
                .doesNotContain("最低生活保障：审核信息");
        assertThat(standards.inForce(street.body)).isEmpty();
        assertThat(standards.of(street.body))
                .extracting(Batch::withdrawn)
                .containsExactly(java.util.Optional.of("版本有误"));
    }

    @Test
    void siblings_and_strangers_reach_nothing() {
        var id = taken();
        var sibling = AnOffice.below(district);
        var stranger = AnOffice.alone();
        var file = StandardCatalogues.read(workbook());
        var field = StandardField.withId("relief");
        assertRefused("not-found", () -> standards.visible(stranger.body, id));
        assertRefused(
                "not-your-body", () -> standards.preview(sibling.clerk, street.body, field, "", file, street.now));
        assertRefused("not-found", () -> standards.withdraw(street.clerk, street.body, id, "x", street.now));
        assertRefused("not-your-body", () -> standards.withdraw(street.clerk, district.body, id, "x", street.now));
        assertRefused(
                "not-your-duty", () -> standards.preview(street.approver, street.body, field, "", file, street.now));
        var foreign = sibling.column("livelihood").id();
        var row = covered(id).get(0).id();
        assertRefused(
                "standard-column",
                () -> standards.assign(street.clerk, street.body, id, Map.of(row, foreign), 0, street.now));
    }

    private List<Covered> covered(long id) {
        return standards.covered(standards.visible(street.body, id), street.body, street.now);
    }

    private long taken() {
        var id = preview();
        standards.take(supervisor, district.body, id, district.now);
        return id;
    }

    private long preview() {
        return preview(district, supervisor);
    }

    private long preview(AnOffice office, Person person) {
        var file = StandardCatalogues.read(workbook());
        return standards.preview(person, office.body, StandardField.withId("relief"), "社会救助.xlsx", file, office.now);
    }

    private static byte[] workbook() {
        return AWorkbook.official()
                .matter("最低生活保障", "政策文件", "办法、标准")
                .matter("", "审核信息", "初审名单")
                .row("3", "综合业务", "监督检查", "电话", "办法", "20个工作日内", "区民政局", "■政府网站", "√", "", "√", "", "√", "")
                .bytes();
    }
}
