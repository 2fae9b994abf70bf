package org.gongkai.office.requests.batch;

import java.util.List;

/**
 * Why nothing is taken from a sheet yet.
 *
 * @param row number in the sheet
 * @param column its head
 * @param code words under {@code problem.<code>}
 */
public record ImportProblem(int row, String column, String code, List<Object> args) {
    public ImportProblem {
        args = List.copyOf(args);
    }
}
