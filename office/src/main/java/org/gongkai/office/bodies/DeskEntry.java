package org.gongkai.office.bodies;

import java.util.Set;

/**
 * An entry of the staff navigation; a module offers its own as beans.
 *
 * @param group key of the heading, {@code nav.<group>}: {@code work}, {@code publishing}, {@code catalogue},
 *     {@code requests}, {@code engagement}, {@code report}, {@code supervision}, {@code district}, {@code administration}
 * @param position order within the group
 * @param key message key of the words
 * @param path behind {@code /desk/<code>/}; the entry with the empty path is the home page
 * @param duties who sees it: anybody with one of them for the body
 */
public record DeskEntry(String group, int position, String key, String path, Set<Duty> duties) {
    public DeskEntry {
        duties = Set.copyOf(duties);
    }
}
