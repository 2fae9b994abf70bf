package org.gongkai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The first hour of a new office: registered with the code of its console, its administrators set their passwords. */
class FirstRunTest {
    @Test
    void an_office_is_registered_and_its_system_administrator_adds_a_first_colleague() {
        try (var office = Office.start("serve")) {
            var window = Browsers.open(Browsers.WIDE);
            var page = window.page();
            page.navigate(office.address() + "/");
            window.shoot("first-run");
            page.fill("#setup", office.setupCode());
            page.fill("#code", "qingshi");
            page.fill("#name", "青石区石桥街道办事处");
            page.fill("#uscc", "91350100M000100Y43");
            for (var field : List.of("leader", "unit", "address", "hours", "phone")) {
                page.fill("#" + field, "待定");
            }
            for (var duty : List.of("SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN")) {
                page.fill("#person-" + duty, "管理员");
                page.fill("#username-" + duty, duty.toLowerCase(java.util.Locale.ROOT));
            }
            page.fill("#password", "first words of the office");
            page.click("main button[type=submit]");
            assertThat(page.locator("h1")).hasText("登录");

            page.fill("input[name=username]", "system_admin");
            page.fill("input[name=password]", "first words of the office");
            page.click("main button[type=submit]");
            window.shoot("first-password");
            page.fill("input[name=password]", "first words of the office");
            page.fill("input[name=newPassword]", "vermilion teapot nine");
            page.fill("input[name=again]", "vermilion teapot nine");
            page.click("main button[type=submit]");
            page.navigate(office.address() + "/desk/qingshi/staff/new");
            page.fill("input[name=name]", "林一");
            page.fill("input[name=username]", "linyi");
            page.click("main button[type=submit]");
            assertThat(page.locator("#first-password")).isVisible();
            window.shoot("first-colleague");
            page.navigate(office.address() + "/desk/qingshi/body");
            window.shoot("body");
            org.assertj.core.api.Assertions.assertThat(window.faults()).isEmpty();
            page.context().close();
        }
    }
}
