package org.gongkai.office.letters;

import java.util.List;

/**
 * Where a letter belongs.
 *
 * @param menu entry of the navigation
 * @param way from the register to the thing the letter is about
 * @param approveHelp what whoever approves it should know
 * @param papers what can be printed with it
 */
public record LetterPlace(String menu, List<Link> way, String approveHelp, List<Link> papers) {
    /** Words that lead to an address. */
    public record Link(String words, String address) {}
}
