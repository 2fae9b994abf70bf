package org.gongkai.office.bodies.signin;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * From where somebody signed in.
 *
 * @param agent family of the program, such as Firefox
 * @param address network address
 * @param how {@link #PASSWORD} or {@link #OIDC}
 */
public record Device(String agent, String address, Instant at, String how) implements Serializable {
    static final String ATTRIBUTE = "bodies.device";
    static final String PASSWORD = "password";
    static final String OIDC = "oidc";

    // the more particular name goes first: all others call themselves Chrome or Safari too
    private static final List<String> FAMILIES =
            List.of("MicroMessenger", "QQBrowser", "360", "Edg", "Firefox", "Chrome", "Safari", "Java-http-client");

    static String family(String agent) {
        return FAMILIES.stream().filter(agent::contains).findFirst().orElse("");
    }
}
