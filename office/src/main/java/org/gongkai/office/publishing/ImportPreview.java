package org.gongkai.office.publishing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.office.publishing.text.BodyText;
import org.gongkai.office.publishing.text.ImportedText;

/**
 * A document read and not yet taken over as the text.
 *
 * @param html as it would be published
 * @param text as the form would carry it
 * @param notes what was left out, by the name of the note, with how often
 */
public record ImportPreview(String name, String html, String text, Map<String, Integer> notes) {
    static ImportPreview of(String name, ImportedText read, String text) {
        var notes = new LinkedHashMap<String, Integer>();
        read.notes().counts().forEach((note, count) -> notes.put(note.name(), count));
        return new ImportPreview(name, BodyText.html(text), text, notes);
    }
}
