package org.gongkai.office.files;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * 附件: what is known about a file; its content lies encrypted in the folder of the office.
 *
 * @param owner kind of thing it is attached to; empty until that thing is saved
 * @param size bytes as served, which for pictures is after their hidden data was removed
 * @param sha256 of the content as served, hexadecimal
 * @param uploadedBy 0 where nobody was signed in
 */
public record KeptFile(
        UUID id,
        long bodyId,
        Optional<String> owner,
        long ownerId,
        String name,
        FileType type,
        long size,
        String sha256,
        long uploadedBy) {
    private static final int KILO = 1024;

    /** Size for people, such as 1.2 MB. */
    public String shownSize() {
        return size < KILO
                ? size + " B"
                : size < KILO * KILO
                        ? String.format(Locale.ROOT, "%d KB", Math.round((double) size / KILO))
                        : String.format(Locale.ROOT, "%.1f MB", (double) size / KILO / KILO);
    }
}
