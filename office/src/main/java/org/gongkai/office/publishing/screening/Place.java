package org.gongkai.office.publishing.screening;

import java.util.Optional;
import java.util.UUID;

/**
 * Where in an item something was found.
 *
 * @param key message key {@code screening.place.<key>}: title, summary, text or file
 * @param file the attachment, empty for the item itself
 * @param words name of the file and the place in it, empty for the item itself
 */
public record Place(String key, Optional<UUID> file, String words) {
    static Place of(String key) {
        return new Place(key, Optional.empty(), "");
    }

    static Place in(UUID file, String words) {
        return new Place("file", Optional.of(file), words);
    }
}
