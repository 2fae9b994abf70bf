package org.gongkai.screening.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.hpsf.NoPropertySetStreamException;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/** Document properties of the old formats: author, title, company and the office's own. */
final class OleProperties {
    private OleProperties() {}

    static void read(DirectoryNode directory, Collector out) throws IOException {
        for (var name : directory.getEntryNames()) {
            if (name.startsWith("\u0005") && name.endsWith("SummaryInformation")) {
                try (var in = directory.createDocumentInputStream(name)) {
                    properties(new PropertySet(in), name.equals("\u0005SummaryInformation"), out);
                } catch (NoPropertySetStreamException | UncheckedIOException e) {
                    out.unread(Words.of("properties"), "broken");
                }
            }
        }
    }

    private static void properties(PropertySet set, boolean summary, Collector out) throws IOException {
        for (var section : set.getSections()) {
            for (var property : section.getProperties()) {
                if (property.getValue() instanceof String text) {
                    var name = section.getDictionary() == null
                            ? null
                            : section.getDictionary().get(property.getID());
                    var id = summary ? "ole." + property.getID() : "other";
                    out.text(OfficeParts.property(name == null ? id : name), text.replace("\0", ""));
                }
            }
        }
    }
}
