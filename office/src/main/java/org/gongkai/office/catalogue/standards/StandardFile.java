package org.gongkai.office.catalogue.standards;

import java.util.List;

/**
 * What was read from a file.
 *
 * @param title words above the table, empty where there are none
 */
public record StandardFile(String title, List<StandardRow> rows, List<StandardProblem> problems) {
    /** Most rows of a file. */
    public static final int ROWS = 20_000;
    /** Largest file, in bytes. */
    public static final int BYTES = 10 * 1024 * 1024;

    public StandardFile {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }
}
