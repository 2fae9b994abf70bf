package org.gongkai.report.write;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats a report is written in. */
public enum OutputFormat {
    JSON,
    HTML,
    DOCX,
    PDF,
    XLSX,
    TXT;

    /** Usual extension of a file, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OutputFormat> of(String extension) {
        return Arrays.stream(values())
                .filter(f -> f.extension().equals(extension.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
