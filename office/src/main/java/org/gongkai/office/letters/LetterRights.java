package org.gongkai.office.letters;

import java.util.Set;
import org.gongkai.office.bodies.Duty;

/**
 * Duties for the body that sends a letter, any of which suffices. Whoever drafted never approves, whatever the duties.
 *
 * @param reading to open its page and its prints
 * @param writing to change the text of a draft
 * @param sealing to give it its number and seal
 * @param deciding to approve it, give it back or void its number, as far as each of these lets them
 */
public record LetterRights(Set<Duty> reading, Set<Duty> writing, Set<Duty> sealing, Set<Duty> deciding) {}
