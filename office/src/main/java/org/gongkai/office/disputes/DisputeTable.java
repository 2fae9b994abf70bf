package org.gongkai.office.disputes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.facts.Period;
import org.gongkai.report.model.DisputeGroup;
import org.gongkai.report.model.DisputeOutcome;

/**
 * 表四 of a body and a year: each cell with the disputes behind it.
 *
 * <p>A case counts once in a year, by where it stands on 31 December: what is undecided then is 尚未审结 and appears again
 * in the next year; what was decided in the year counts by its result, on the day of the decision. A suit is one case
 * through all its instances: the last one that began by 31 December says where it stands. A suit decided in one year and
 * appealed in the next counts in both, in each with the result of that year.
 *
 * @param cells ids of disputes by group and outcome, totals included; absent cells are zero
 */
public record DisputeTable(int year, Map<DisputeGroup, Map<DisputeOutcome, List<Long>>> cells) {
    /** What the table needs to know of a dispute. */
    record Counted(long id, DisputeGroup group, List<Stage> stages) {}

    /**
     * One instance.
     *
     * @param decided day of the decision; empty while there is none
     * @param outcome what it came to; 尚未审结 also where the suit was sent back
     */
    record Stage(LocalDate opened, Optional<LocalDate> decided, DisputeOutcome outcome) {
        /** As a case of its own it is over also where the suit goes on. */
        Stage alone() {
            return decided.isPresent() && outcome == DisputeOutcome.PENDING
                    ? new Stage(opened, decided, DisputeOutcome.OTHER_RESULT)
                    : this;
        }
    }

    static DisputeTable of(int year, List<Counted> disputes, DisputeRules rules) {
        return of(Period.year(year), disputes, rules);
    }

    /** The same of a part of a year: each case by where it stands on the last day. */
    static DisputeTable of(Period period, List<Counted> disputes, DisputeRules rules) {
        var cells = new EnumMap<DisputeGroup, Map<DisputeOutcome, List<Long>>>(DisputeGroup.class);
        for (var dispute : disputes) {
            var cases = rules.eachInstance()
                    ? dispute.stages().stream().map(Stage::alone).map(List::of).toList()
                    : List.of(dispute.stages());
            for (var stages : cases) {
                outcome(period, stages).ifPresent(outcome -> {
                    var columns = cells.computeIfAbsent(dispute.group(), any -> new EnumMap<>(DisputeOutcome.class));
                    columns.computeIfAbsent(outcome, any -> new ArrayList<>()).add(dispute.id());
                    columns.computeIfAbsent(DisputeOutcome.TOTAL, any -> new ArrayList<>())
                            .add(dispute.id());
                });
            }
        }
        return new DisputeTable(period.last().getYear(), cells);
    }

    /** Where a case stands at the end of a period; empty where it does not count in it. */
    private static Optional<DisputeOutcome> outcome(Period period, List<Stage> stages) {
        return stages.stream()
                .filter(stage -> !stage.opened().isAfter(period.last()))
                .reduce((first, second) -> second)
                .flatMap(last -> {
                    var decided = last.decided().orElse(LocalDate.MAX);
                    return decided.isAfter(period.last()) || last.outcome() == DisputeOutcome.PENDING
                            ? Optional.of(DisputeOutcome.PENDING)
                            : period.contains(decided) ? Optional.of(last.outcome()) : Optional.empty();
                });
    }

    /** The disputes behind a cell. */
    public List<Long> at(DisputeGroup group, DisputeOutcome outcome) {
        return cells.getOrDefault(group, Map.of()).getOrDefault(outcome, List.of());
    }
}
