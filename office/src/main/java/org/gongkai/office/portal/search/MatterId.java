package org.gongkai.office.portal.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gongkai.office.engagement.Participation;

/** How the index names matters of 互动交流 beside items: items count upwards from 1, these downwards, parted by kind. */
final class MatterId {
    private static final Participation.Kind[] KINDS = Participation.Kind.values();

    private MatterId() {}

    static long of(Participation.Key key) {
        return -(key.id() * KINDS.length + key.kind().ordinal());
    }

    static boolean isMatter(long id) {
        return id < 0;
    }

    static Participation.Key key(long id) {
        return new Participation.Key(KINDS[(int) (-id % KINDS.length)], -id / KINDS.length);
    }

    /** The keys of those that are matters. */
    static List<Participation.Key> keys(Collection<Long> ids) {
        var keys = new ArrayList<Participation.Key>();
        ids.stream().filter(MatterId::isMatter).forEach(id -> keys.add(key(id)));
        return keys;
    }
}
