package org.gongkai.office.channels.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Carries postings to the other side. It is called again and again until it tells an end; every effect goes through
 * {@link Delivery#once}, so that it happens once however often it is called.
 */
public interface Carrier {
    /** How far it is. */
    sealed interface Outcome {
        /** The other side has it; its receipt is asked for after a while. */
        record Submitted(Duration next) implements Outcome {}

        /**
         * It appeared.
         *
         * @param receipt what the other side calls it
         */
        record Published(String address, String receipt) implements Outcome {}

        /**
         * It went, and a person has to say where it appeared.
         *
         * @param code why, under {@code posting.problem.<code>}
         */
        record Unaddressed(String code) implements Outcome {}
    }

    Set<ChannelMode> modes();

    /** What hinders an article, in the order a clerk mends it; nothing is sent while something does. */
    List<Hindrance> hindrances(Article article);

    /**
     * Brings it as far as it goes now.
     *
     * @throws Fault where it did not come to its end
     */
    Outcome send(Delivery delivery) throws Fault;

    /** Whether the public may see it, or may be about to: then it cannot be given up by not going on. */
    boolean mayBeOut(Delivery delivery);

    /** Whether a newer text takes the place of an older one on the other side by itself. */
    default boolean replacesItself() {
        return false;
    }

    /** Removes what was laid down there for a text that is not sent any more, as far as that goes. */
    default void tidy(Delivery delivery) throws Fault {}

    /** Takes it back there; nothing where it is gone already. */
    void withdraw(Delivery delivery) throws Fault;
}
