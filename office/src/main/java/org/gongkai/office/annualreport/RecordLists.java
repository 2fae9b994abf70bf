package org.gongkai.office.annualreport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.facts.Records;
import org.springframework.stereotype.Component;

/** The records behind a cell, named by the modules that keep them. */
@Component
class RecordLists {
    private static final int SHOWN = 500;

    private final Map<String, Records> modules;

    RecordLists(List<Records> modules) {
        this.modules = modules.stream().collect(Collectors.toMap(Records::thing, Function.identity()));
    }

    /** By kind of thing, in order, as far as one reads. */
    List<Records.Shown> of(Body body, CompiledCell cell, Set<Duty> duties) {
        var byThing = new LinkedHashMap<String, List<Long>>();
        cell.evidence().stream()
                .limit(SHOWN)
                .forEach(one -> byThing.computeIfAbsent(one.thing(), any -> new ArrayList<>())
                        .add(one.id()));
        var shown = new ArrayList<Records.Shown>();
        byThing.forEach((thing, ids) -> {
            var module = modules.get(thing);
            if (module == null) {
                throw new IllegalStateException("nobody shows records of " + thing);
            }
            shown.addAll(module.shown(body, ids, duties));
        });
        return shown;
    }
}
