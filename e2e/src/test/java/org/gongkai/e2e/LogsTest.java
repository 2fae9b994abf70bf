package org.gongkai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What is typed and asked for stands in no log, whatever became of it. */
class LogsTest {
    private static final String PLANTED = "13847219990";

    @Test
    void the_log_is_made_of_json_lines_and_repeats_nothing_that_was_typed() throws IOException {
        try (var office = Office.start("demo")) {
            var window = Browsers.open(Browsers.WIDE);
            var page = window.page();
            page.navigate(office.address() + "/sign-in");
            page.fill("input[name=username]", PLANTED);
            page.fill("input[name=password]", PLANTED);
            page.click("main button[type=submit]");
            page.fill("input[name=username]", "linxiao");
            page.fill("input[name=password]", Office.PASSWORD);
            page.click("main button[type=submit]");
            page.navigate(office.address() + "/p/hepinglu/c/other?page=" + PLANTED);
            page.navigate(office.address() + "/desk/hepinglu/items/" + PLANTED);
            page.navigate(office.address() + "/desk/hepinglu/items/new");
            page.fill("#title", PLANTED);
            page.locator(".ProseMirror").fill(PLANTED);
            page.locator("#editor > .panel__body > .button-row button[type=submit]")
                    .click();
            page.waitForSelector(".error-summary");
            page.context().close();
            assertThat(office.log())
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith("{"))
                    .noneMatch(line -> line.contains(PLANTED));
        }
    }
}
