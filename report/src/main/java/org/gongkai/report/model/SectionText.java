package org.gongkai.report.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A section as printed.
 *
 * @param title as printed, with its number
 * @param paragraphs the narrative, headings of parts included, tables left out
 */
public record SectionText(Section section, String title, Origin origin, List<Paragraph> paragraphs) {
    public SectionText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The paragraphs, one a line. */
    public String text() {
        return paragraphs.stream().map(Paragraph::text).collect(Collectors.joining("\n"));
    }
}
