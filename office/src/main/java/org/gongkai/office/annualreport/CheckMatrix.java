package org.gongkai.office.annualreport;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.bodies.Body;

/**
 * Bodies by checks: which rule finds something in whose report.
 *
 * @param rules the rules that find anything, with their titles
 */
public record CheckMatrix(Map<String, String> rules, List<Row> rows) {
    /** A body with what each rule finds; the state is empty where it has no report yet. */
    public record Row(Body body, Optional<ReportState> state, Map<String, Tally> tallies) {
        /** What a rule finds here. */
        public Optional<Tally> of(String rule) {
            return Optional.ofNullable(tallies.get(rule));
        }
    }

    /**
     * Findings of a rule in a report.
     *
     * @param answered warnings with a written answer
     */
    public record Tally(int errors, int warnings, int answered) {
        Tally plus(Tally other) {
            return new Tally(errors + other.errors, warnings + other.warnings, answered + other.answered);
        }
    }
}
