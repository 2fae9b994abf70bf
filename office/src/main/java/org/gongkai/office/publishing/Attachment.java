package org.gongkai.office.publishing;

import java.util.UUID;
import org.gongkai.office.files.KeptFile;

/**
 * An attachment as a page lists it.
 *
 * @param type such as PDF
 * @param size for people, such as 1.2 MB
 */
public record Attachment(UUID id, String name, String type, String size) {
    static Attachment of(KeptFile file) {
        return new Attachment(file.id(), file.name(), file.type().name(), file.shownSize());
    }
}
