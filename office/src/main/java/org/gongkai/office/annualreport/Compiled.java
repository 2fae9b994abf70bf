package org.gongkai.office.annualreport;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.facts.Fact;
import org.gongkai.report.model.CellId;

/**
 * The figures of a body and a year as they were recorded until an instant.
 *
 * @param cells every cell of the format, in printed order
 * @param figures the other figures by name, such as {@code publishing.items}
 * @param passages whole sentences made of records by name, such as {@code improvement.problems}
 * @param missing names of the bodies below whose report is not accepted yet, in a district's report
 */
public record Compiled(
        int year,
        Instant asOf,
        Map<CellId, CompiledCell> cells,
        Map<String, Fact> figures,
        Map<String, String> passages,
        List<String> missing) {
    public Compiled {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        figures = Map.copyOf(figures);
        passages = Map.copyOf(passages);
        missing = List.copyOf(missing);
    }

    /** What a version says whose records are kept elsewhere. */
    static Compiled of(int year, Version version) {
        var cells = new LinkedHashMap<CellId, CompiledCell>();
        for (var id : Compiler.layout(year)) {
            var value = version.report().number(id).orElse(BigDecimal.ZERO);
            var evidence = version.evidence().getOrDefault(id.toString(), List.of());
            cells.put(id, new CompiledCell(id, value, Optional.empty(), evidence, List.of()));
        }
        return new Compiled(year, version.asOf(), cells, Map.of(), Map.of(), List.of());
    }

    /** A cell of the format. */
    public CompiledCell cell(CellId id) {
        var cell = cells.get(id);
        if (cell == null) {
            throw Refusal.notFound();
        }
        return cell;
    }

    /** A cell or another figure by its name; zero where nobody states it. */
    public BigDecimal figure(String name) {
        var parts = name.split("\\.", 3);
        var cell = parts.length == 3 ? cells.get(new CellId(parts[0], parts[1], parts[2])) : null;
        if (cell != null) {
            return cell.value();
        }
        var fact = figures.get(name);
        return fact == null ? BigDecimal.ZERO : fact.value();
    }
}
