package org.gongkai.office.files;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * 分段上传: files that come in slices, so that one that is interrupted goes on where it stopped. They lie in memory only:
 * nobody knows yet what they are, and what has a secrecy mark must never be stored. One that stands still is dropped; a
 * half file becomes no attachment.
 */
@Component
public final class HalfUploads {
    /**
     * What a file is sent for, and by whom; nobody else can go on with it.
     *
     * @param owner as in {@link KeptFiles#attach}
     */
    public record Purpose(long person, long body, String owner, long ownerId) {
        public Purpose(Person person, long body, String owner, long ownerId) {
            this(person.id(), body, owner, ownerId);
        }
    }

    /**
     * How far a file has come.
     *
     * @param at bytes that are there
     */
    public record Half(UUID id, long at) {}

    /** How long one may stand still. */
    static final Duration IDLE = Duration.ofHours(2);

    private static final int MOST_OF_ONE = 3;
    private static final int SHARE_OF_HEAP = 8;

    private static final class Coming {
        private final UUID id = UUID.randomUUID();
        private final Purpose purpose;
        private final String name;
        private final String stamp;
        private final byte[] content;
        private int at;
        private Instant touched;

        private Coming(Purpose purpose, String name, String stamp, int size, Instant now) {
            this.purpose = purpose;
            this.name = name;
            this.stamp = stamp;
            this.content = new byte[size];
            this.touched = now;
        }

        private boolean isSame(Purpose other, String itsName, String itsStamp, long size) {
            return purpose.equals(other) && name.equals(itsName) && stamp.equals(itsStamp) && content.length == size;
        }

        private Half half() {
            return new Half(id, at);
        }
    }

    private final FileLimits limits;
    private final long room;
    private final Map<UUID, Coming> coming = new LinkedHashMap<>();

    @Autowired
    HalfUploads(FileLimits limits) {
        this(limits, Math.max(2 * limits.file(), Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP));
    }

    HalfUploads(FileLimits limits, long room) {
        this.limits = limits;
        this.room = room;
    }

    /**
     * Begins a file, or says how far it has come where the same person was interrupted with it.
     *
     * @param stamp tells files of one name and size apart, such as the instant at which one was changed
     * @throws Refusal where it is too large, or there is no room for it now
     */
    public synchronized Half begin(Purpose purpose, String name, long size, String stamp, Instant now) {
        if (size <= 0) {
            throw Inspection.refused("file-empty", name);
        }
        if (size > limits.file()) {
            throw Inspection.refused("file-size", name, FileLimits.mega(size), FileLimits.mega(limits.file()));
        }
        sweep(now);
        var known = coming.values().stream()
                .filter(one -> one.isSame(purpose, name, stamp, size))
                .findFirst();
        if (known.isPresent()) {
            known.get().touched = now;
            return known.get().half();
        }
        leaveRoom(purpose.person());
        if (coming.values().stream().mapToLong(one -> one.content.length).sum() + size > room) {
            throw new Refusal(Refusal.Kind.CONFLICT, "upload-room");
        }
        var begun = new Coming(purpose, name, stamp, (int) size, now);
        coming.put(begun.id, begun);
        return begun.half();
    }

    /** Drops what somebody left lying longest, where there is more of it than anybody needs. */
    private void leaveRoom(long person) {
        List<Coming> own = coming.values().stream()
                .filter(one -> one.purpose.person() == person)
                .sorted(Comparator.comparing(one -> one.touched))
                .toList();
        for (var i = 0; i <= own.size() - MOST_OF_ONE; i++) {
            coming.remove(own.get(i).id);
        }
    }

    /**
     * Adds a slice where it begins at the end of what is there; another is left out, and the answer says where to go on.
     *
     * @throws Refusal where there is no such file, or it would grow larger than it was said to be
     */
    public synchronized Half add(Purpose purpose, UUID id, long at, byte[] slice, Instant now) {
        var one = find(purpose, id);
        if (at == one.at) {
            if (slice.length > one.content.length - one.at) {
                coming.remove(id);
                throw Inspection.refused("upload-changed", one.name);
            }
            System.arraycopy(slice, 0, one.content, one.at, slice.length);
            one.at += slice.length;
        }
        one.touched = now;
        return one.half();
    }

    /**
     * Hands the whole file over. It is forgotten then, unless whoever takes it has no time for it now.
     *
     * @param sha256 of the file as it was chosen, in hexadecimal figures
     * @param taker may refuse it
     * @throws Refusal where there is no such file, something of it is missing, or it is another than was chosen
     */
    public <T> T finish(Purpose purpose, UUID id, String sha256, Function<Upload, T> taker) {
        var one = whole(purpose, id);
        try {
            if (!isDigest(one.content, sha256)) {
                throw Inspection.refused("upload-changed", one.name);
            }
            var taken = taker.apply(new Upload(one.name, one.content));
            drop(id);
            return taken;
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.CONFLICT) {
                drop(id);
            }
            throw refusal;
        }
    }

    private static boolean isDigest(byte[] content, String sha256) {
        return HexFormat.of().formatHex(DigestUtils.sha256(content)).equalsIgnoreCase(sha256);
    }

    private synchronized Coming whole(Purpose purpose, UUID id) {
        var one = find(purpose, id);
        if (one.at < one.content.length) {
            throw Inspection.refused("upload-changed", one.name);
        }
        return one;
    }

    private Coming find(Purpose purpose, UUID id) {
        var one = coming.get(id);
        if (one == null || !one.purpose.equals(purpose)) {
            throw Refusal.notFound();
        }
        return one;
    }

    private synchronized void drop(UUID id) {
        coming.remove(id);
    }

    /** Drops what stood still too long. */
    synchronized void sweep(Instant now) {
        coming.values().removeIf(one -> one.touched.isBefore(now.minus(IDLE)));
    }
}
