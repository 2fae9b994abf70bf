package org.gongkai.office.bodies;

import org.gongkai.office.trail.Moment;

/**
 * 公开文字把关: asked before something that staff wrote outside an item is kept, and everybody is going to read it: a guide,
 * the name of a column, what a body says of itself. Answered by {@code publishing}, which knows the lists of the body.
 */
public interface PublicWords {
    /**
     * @param words one text each
     * @throws org.gongkai.office.Refusal {@code classified} where one carries a secrecy mark, {@code words-personal} where
     *     something stands in one that may not be published; nothing is to be kept then
     */
    void require(Person person, Body body, Moment when, String... words);
}
