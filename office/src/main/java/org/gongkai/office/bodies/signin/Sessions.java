package org.gongkai.office.bodies.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.gongkai.office.bodies.Person;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The open sessions of a person, to be looked at and ended. */
@Component
public class Sessions {
    private static final int KEY = 16;

    /**
     * One of them.
     *
     * @param key names it without giving it away
     */
    public record Open(String key, Device device, Instant lastSeen, boolean current) {}

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /**
     * All of them, the last used first.
     *
     * @param current id of the session that asks, empty where somebody else asks
     */
    public List<Open> of(Person person, String current) {
        return sessions.findByPrincipalName(person.username()).values().stream()
                .filter(session -> !session.isExpired() && session.getAttribute(Device.ATTRIBUTE) instanceof Device)
                .map(session -> new Open(
                        key(session.getId()),
                        session.<Device>getRequiredAttribute(Device.ATTRIBUTE),
                        session.getLastAccessedTime(),
                        session.getId().equals(current)))
                .sorted(Comparator.comparing(Open::lastSeen).reversed())
                .toList();
    }

    /** Ends one session; nothing where it has ended. */
    public void revoke(Person person, String key) {
        sessions.findByPrincipalName(person.username()).keySet().stream()
                .filter(id -> key(id).equals(key))
                .forEach(sessions::deleteById);
    }

    public void revokeAll(Person person) {
        revokeOthers(person, "");
    }

    /** Ends all but the one that asks. */
    void revokeOthers(Person person, String current) {
        sessions.findByPrincipalName(person.username()).keySet().stream()
                .filter(id -> !id.equals(current))
                .forEach(sessions::deleteById);
    }

    private static String key(String id) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, KEY);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
