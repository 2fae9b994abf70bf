package org.gongkai.office.engagement.subscription;

/**
 * One subscription.
 *
 * @param change number of the last change of what the public sees that was told
 * @param step number of the last step of a consultation that was told
 */
record Subscription(long id, long bodyId, Wanted wanted, State state, long change, long step) {
    /** How far it has come. */
    enum State {
        /** Asked for, not confirmed by the address. */
        PENDING,
        ACTIVE,
        ENDED
    }
}
