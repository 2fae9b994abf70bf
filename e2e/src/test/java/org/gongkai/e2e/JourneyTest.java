package org.gongkai.e2e;

import org.junit.jupiter.api.Test;

/** An item on its way: written, reviewed by others, published, corrected, withdrawn; each by who may, on their screen. */
class JourneyTest {
    @Test
    void an_item_is_written_reviewed_published_corrected_and_withdrawn() {
        var clerk = Browsers.signedIn("linxiao", Browsers.WIDE);
        clerk.go("/desk/hepinglu/items/new");
        clerk.page().fill("input[name=title]", "关于开展春节前消防安全检查的通告");
        clerk.shoot("editor");
    }
}
