package org.gongkai.office.supervision.inspection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.deadlines.OpenClock;
import org.gongkai.office.deadlines.OpenClocks;
import org.gongkai.office.trail.Moment;
import org.springframework.stereotype.Component;

/** Leads the rules over a body: what is true of it is asked once, and each of its items passes by once. */
@Component
public class Inspector {
    /**
     * What an inspection looked at and found.
     *
     * @param items what the public sees of the body
     * @param looked ids of the items looked at
     * @param faults in the order of the table of indicators
     * @param unseen ids of the indicators that people look at and nobody did
     */
    public record Result(
            int items, List<Long> looked, int columns, int accounts, List<Fault> faults, Set<String> unseen) {
        public Result {
            looked = List.copyOf(looked);
            faults = List.copyOf(faults);
            unseen = Set.copyOf(unseen);
        }
    }

    private final Map<String, InspectionRule> rules;
    private final InspectedReader reader;
    private final List<OpenClocks> clocks;

    Inspector(List<InspectionRule> rules, InspectedReader reader, List<OpenClocks> clocks) {
        this.rules = byIndicator(rules);
        this.reader = reader;
        this.clocks = clocks;
    }

    /** The rules, and one for each row that people look at, by the ids of their indicators. */
    static Map<String, InspectionRule> byIndicator(List<InspectionRule> rules) {
        var byHand = Indicator.all().stream().filter(HandCheck::isFor).map(row -> new ByHand(row.id()));
        return Stream.concat(rules.stream(), byHand)
                .collect(Collectors.toMap(InspectionRule::indicator, Function.identity()));
    }

    /** Version of the rule of an indicator, 0 where it has none. */
    public int version(String indicator) {
        var rule = rules.get(indicator);
        return rule == null ? 0 : rule.version();
    }

    /** The running clocks of all bodies, by body: asked once for many inspections. */
    public Map<Long, List<OpenClock>> clocks() {
        return InspectedReader.byBody(clocks.stream().flatMap(source -> source.openClocks().stream()));
    }

    /**
     * Looks over a body.
     *
     * @param inUse the indicators to look for
     * @param running its running clocks
     */
    public Result inspect(Body body, Collection<Indicator> inUse, Sample sample, List<OpenClock> running, Moment now) {
        var inspected = reader.body(body, running, now);
        var ids = sample.of(inspected.shown());
        return new Result(
                inspected.shown().size(),
                ids,
                inspected.columns().size(),
                inspected.accounts().size(),
                faults(inspected, inUse, ids, now),
                inUse.stream()
                        .filter(HandCheck::isFor)
                        .filter(one -> ByHand.holding(inspected, one.id(), one.limits())
                                .isEmpty())
                        .map(Indicator::id)
                        .collect(Collectors.toSet()));
    }

    /**
     * 复查: whether one fault is still there.
     *
     * @param thing as in {@link Fault}
     */
    public List<Fault> again(Body body, Indicator indicator, String thing, long thingId, String key, Moment now) {
        var inspected = reader.body(body, clocks().getOrDefault(body.id(), List.of()), now);
        var ids = thing.equals("item")
                ? List.of(thingId)
                : thing.equals("body") ? Sample.ALL.of(inspected.shown()) : List.<Long>of();
        return faults(inspected, List.of(indicator), ids, now).stream()
                .filter(fault -> fault.key().equals(key))
                .toList();
    }

    private List<Fault> faults(Inspected inspected, Collection<Indicator> inUse, List<Long> ids, Moment now) {
        return faults(rules, inspected, inUse, reader.items(inspected.body(), ids, now));
    }

    /** What the rules, by the ids of their indicators, find; the items pass by once and are not kept. */
    static List<Fault> faults(
            Map<String, InspectionRule> rules,
            Inspected inspected,
            Collection<Indicator> inUse,
            Stream<InspectedItem> items) {
        var faults = new ArrayList<Fault>();
        var looks = new ArrayList<InspectionRule.Look>();
        var order = new ArrayList<String>();
        for (var indicator : inUse) {
            var rule = rules.get(indicator.id());
            if (rule != null) {
                looks.add(rule.look(inspected, indicator.limits()));
                order.add(indicator.id());
            }
        }
        items.forEach(item -> looks.forEach(look -> look.item(item, faults::add)));
        looks.forEach(look -> look.end(faults::add));
        faults.sort(Comparator.<Fault>comparingInt(fault -> order.indexOf(fault.indicator()))
                .thenComparing(Fault::thingId)
                .thenComparing(Fault::key));
        return List.copyOf(faults);
    }
}
