package org.gongkai.office.portal.outside;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which pages may no longer be what they were. Pages of items and of lists are read anew where their body has changed;
 * attachments never change; all else is little and is always read and compared.
 */
final class SiteStale {
    private static final Pattern OF_BODY = Pattern.compile("/p/([^/]+)/([a-z]+)/([^/]+)(/.*)?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern PAGE = Pattern.compile(".*/page/[0-9]+");

    private final boolean everything;
    private final Set<String> bodies;
    private final Set<String> items;
    private final Set<String> lists;

    private SiteStale(boolean everything, Set<String> bodies, Set<String> items, Set<String> lists) {
        this.everything = everything;
        this.bodies = bodies;
        this.items = items;
        this.lists = lists;
    }

    static SiteStale everything() {
        return new SiteStale(true, Set.of(), Set.of(), Set.of());
    }

    /**
     * Some of it.
     *
     * @param bodies codes of bodies of which every page shows something else
     * @param items addresses of items and matters that changed
     * @param lists codes of bodies of which any item changed
     */
    static SiteStale of(Collection<String> bodies, Collection<String> items, Collection<String> lists) {
        var all = new HashSet<>(lists);
        all.addAll(bodies);
        return new SiteStale(false, new HashSet<>(bodies), new HashSet<>(items), all);
    }

    boolean has(String address) {
        var found = OF_BODY.matcher(address);
        var kind = found.matches() ? found.group(2) : "";
        if (kind.equals("f")) {
            return false;
        }
        if (everything) {
            return true;
        }
        return switch (kind) {
            case "i" -> isChanged(found.group(1), item(found.group(1), found.group(3)));
            // an answer does not change by itself; a consultation does with the day
            case "messages" -> !NUMBER.matcher(found.group(3)).matches() || isChanged(found.group(1), address);
            case "c" -> lists.contains(found.group(1));
            default ->
                !PAGE.matcher(address).matches()
                        || address.startsWith("/messages/")
                        || (kind.isEmpty() ? !lists.isEmpty() : lists.contains(found.group(1)));
        };
    }

    private boolean isChanged(String body, String address) {
        return bodies.contains(body) || items.contains(address);
    }

    private static String item(String code, String id) {
        return "/p/" + code + "/i/" + id;
    }
}
