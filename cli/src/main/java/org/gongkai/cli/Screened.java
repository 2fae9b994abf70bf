package org.gongkai.cli;

import java.util.List;
import org.gongkai.screening.Finding;
import org.gongkai.screening.Screener;
import org.gongkai.screening.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One text with what was found in it.
 *
 * @param problem why it could not be read, null where it was
 */
record Screened(
        ScreenInputs.Item item,
        List<Finding> findings,
        @Nullable String problem) {
    static Screened of(ScreenInputs.Item item, Screener screener) {
        var problem = item.problem();
        return new Screened(item, problem == null ? screener.screen(item.text()) : List.of(), problem);
    }

    long count(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }
}
