package org.gongkai.e2e;

import com.microsoft.playwright.Locator;

/** Forms behind what somebody may do with a case. */
final class Acts {
    private Acts() {}

    /** The form of an act, its part of the page opened. */
    static Locator open(Browsers.Window window, String act) {
        var form = window.page().locator("form[action$='/" + act + "']").first();
        if (!form.isVisible()) {
            window.page()
                    .locator("details:has(form[action$='/" + act + "']) > summary")
                    .first()
                    .click();
        }
        return form;
    }

    /** Sends the form of an act as it stands. */
    static void take(Browsers.Window window, String act) {
        open(window, act).locator("button").last().click();
    }

    /** Sends the form of an act with words. */
    static void take(Browsers.Window window, String act, String words) {
        var form = open(window, act);
        form.locator("textarea").last().fill(words);
        form.locator("button").last().click();
    }
}
