package org.gongkai.office.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.catalogue.AnOffice;
import org.junit.jupiter.api.Test;

class NavigationTest {
    private final AnOffice office = AnOffice.alone();
    private final String desk = "/desk/" + office.body.code();

    @Test
    void ones_own_work_and_the_group_of_the_page_are_open_and_the_rest_is_one_line_each() {
        var page = Visitor.signedIn(office.clerk.username()).page(desk + "/columns");
        assertThat(page.select(".side-nav details[open] summary").eachText()).containsExactly("我的工作", "栏目");
        assertThat(page.select(".side-nav details:not([open])")).hasSizeGreaterThan(3);
        assertThat(page.select(".side-nav a[aria-current=page]").eachText()).containsExactly("栏目管理");
        assertThat(page.select(".menu-switch + label[for=menu]").text()).isEqualTo("全部功能");
    }

    @Test
    void few_entries_are_all_open() {
        var auditor = Visitor.signedIn(office.person(Duty.AUDIT_ADMIN).username());
        assertThat(auditor.page(desk + "/trail").select(".side-nav details:not([open])"))
                .isEmpty();
    }
}
