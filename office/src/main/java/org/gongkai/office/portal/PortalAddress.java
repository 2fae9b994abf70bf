package org.gongkai.office.portal;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where the public finds the portal, for feeds, site maps and codes to scan. Set by {@code gongkai.portal.address}, never
 * taken from what a request claims; without it, this machine.
 */
@Component
public final class PortalAddress {
    private final Environment settings;

    PortalAddress(Environment settings) {
        this.settings = settings;
    }

    /** Scheme, host and port without a slash at the end. */
    public String root() {
        var set = settings.getProperty("gongkai.portal.address", "");
        return set.isBlank()
                ? "http://127.0.0.1:"
                        + settings.getProperty("local.server.port", settings.getProperty("server.port", "8080"))
                : set.strip().replaceAll("/+$", "");
    }

    /** The whole address of a page. */
    public String of(String path) {
        return root() + path;
    }
}
