package org.gongkai.office.channels.outbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.gongkai.office.Form;

/** Whether what somebody gives as the address of an article can be one. */
final class AddressCheck {
    private static final int LONGEST = 1_000;

    private AddressCheck() {}

    /** Notes in the form what is wrong with an address; for a channel without a web page any words do. */
    static void check(Form form, String field, Setting setting) {
        var typed = form.text(field);
        form.require(typed.length() <= LONGEST, field, "address-long", LONGEST);
        if (!setting.mode().isWechat() && setting.mode() == ChannelMode.BY_HAND && !typed.contains("://")) {
            return;
        }
        var host = host(typed);
        form.require(!host.isEmpty(), field, "address-https");
        var expected = setting.appearsOn().toLowerCase(Locale.ROOT);
        form.require(
                expected.isEmpty() || host.equals(expected) || host.endsWith("." + expected),
                field,
                "address-host",
                expected);
    }

    /** Empty where it is no address of a page. */
    private static String host(String typed) {
        try {
            var uri = new URI(typed);
            var host = uri.getHost();
            var usable = "https".equalsIgnoreCase(uri.getScheme()) && uri.getUserInfo() == null && host != null;
            return usable && host != null ? host.toLowerCase(Locale.ROOT) : "";
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
