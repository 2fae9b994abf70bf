package org.gongkai.office.disputes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.office.OfficeCalendar;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.facts.Facts;
import org.gongkai.office.facts.Period;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.DisputeGroup;
import org.gongkai.report.model.DisputeOutcome;
import org.springframework.stereotype.Component;

/** Table 4 of any body and year, as it was recorded until an instant. */
@Component
public class DisputeFacts implements Facts {
    private final DisputeStore store;
    private final DisputeSteps steps;
    private final DisputeRules rules;
    private final OfficeCalendar calendar;

    DisputeFacts(DisputeStore store, DisputeSteps steps, DisputeRules rules, OfficeCalendar calendar) {
        this.store = store;
        this.steps = steps;
        this.rules = rules;
        this.calendar = calendar;
    }

    /** Table 4 of a calendar year. */
    public DisputeTable table(Body body, int year, Instant asOf) {
        return table(body, Period.year(year), asOf);
    }

    private DisputeTable table(Body body, Period period, Instant asOf) {
        var disputes = store.of(body);
        var all = steps.of(disputes.stream().map(Dispute::id).toList());
        var counted = disputes.stream()
                .sorted(Comparator.comparing(Dispute::id))
                .flatMap(dispute -> counted(
                        dispute,
                        all.getOrDefault(dispute.id(), List.of()).stream()
                                .filter(step -> !step.at().isAfter(asOf))
                                .toList()))
                .toList();
        return DisputeTable.of(period, counted, rules);
    }

    /** Nothing for what no table counts, was not recorded yet or is void. */
    private Stream<DisputeTable.Counted> counted(Dispute dispute, List<DisputeStep> recorded) {
        if (recorded.isEmpty()) {
            return Stream.empty();
        }
        var life = DisputeLife.of(dispute.track(), recorded, LocalDate.EPOCH, calendar.current(), rules);
        return dispute.track().group().stream()
                .filter(group -> !life.has(DisputeStepKind.VOIDED))
                .map(group -> new DisputeTable.Counted(dispute.id(), group, stages(life)));
    }

    private static List<DisputeTable.Stage> stages(DisputeLife life) {
        return IntStream.range(0, life.rounds().size())
                .mapToObj(i -> {
                    var round = life.rounds().get(i);
                    var decided = round.decided().map(DisputeStep::day);
                    return new DisputeTable.Stage(round.opened().day(), decided, life.outcome(i));
                })
                .toList();
    }

    /** The cells of table 4, zeros included, where the period lies within a calendar year. */
    @Override
    public List<Fact> facts(Body body, Period period, Instant asOf) {
        var facts = new ArrayList<Fact>();
        if (period.isWithinAYear()) {
            var table = table(body, period, asOf);
            for (var group : DisputeGroup.values()) {
                for (var outcome : DisputeOutcome.values()) {
                    var cell = CellId.of(group, outcome).toString();
                    facts.add(Fact.count(cell, Disputes.THING, table.at(group, outcome)));
                }
            }
        }
        return facts;
    }
}
