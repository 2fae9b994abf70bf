package org.gongkai.office.trail;

/**
 * Where the trail is broken first.
 *
 * @param code what is wrong; the sentence stands under {@code trail.broken.<code>}
 * @param place number of the sealed entry, or of the signed head
 */
public record Finding(Code code, long place) {
    /** What can be wrong. */
    public enum Code {
        /** A number is missing in the chain. */
        GAP,
        /** The entry of a seal is gone. */
        REMOVED,
        /** The entry is not what was sealed, or stands elsewhere. */
        CHANGED,
        /** There are sealed entries but no signed heads, or their key is gone. */
        HEADS_MISSING,
        /** A line of the heads is no head, out of order or not signed by our key. */
        HEAD_FORGED,
        /** The heads outside and those in the database differ. */
        HEADS_DIFFER,
        /** The chain ends before a signed head. */
        CUT_OFF,
        /** The chain is whole in itself but not the one that was signed. */
        REWRITTEN
    }
}
