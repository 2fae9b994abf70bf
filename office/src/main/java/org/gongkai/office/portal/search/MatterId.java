package org.gongkai.office.portal.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gongkai.office.engagement.Participation.Key;
import org.gongkai.office.engagement.Participation.Kind;

/** How the index names matters of 互动交流 beside items: items count upwards from 1, these downwards, parted by kind. */
final class MatterId {
    private static final Kind[] KINDS = Kind.values();

    private MatterId() {}

    static long of(Key key) {
        return -(key.id() * KINDS.length + key.kind().ordinal());
    }

    static boolean isMatter(long id) {
        return id < 0;
    }

    static Key key(long id) {
        return new Key(KINDS[(int) (-id % KINDS.length)], -id / KINDS.length);
    }

    /** The keys of those that are matters. */
    static List<Key> keys(Collection<Long> ids) {
        var keys = new ArrayList<Key>();
        ids.stream().filter(MatterId::isMatter).forEach(id -> keys.add(key(id)));
        return keys;
    }
}
