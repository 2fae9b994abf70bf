package org.gongkai.office.engagement.subscription;

/**
 * What somebody wants to be told of.
 *
 * @param target code of the column, words of the search, number of the consultation; empty for all of the body
 */
public record Wanted(Scope scope, String target) {
    /** Longest words of a search, in characters. */
    public static final int LIMIT = 100;

    public static final Wanted ALL = new Wanted(Scope.BODY, "");
}
