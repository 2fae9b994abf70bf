package org.gongkai.office.annualreport;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.facts.Facts;
import org.gongkai.office.facts.Passages;
import org.gongkai.office.facts.Period;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.BlockLayout;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.DisputeGroup;
import org.gongkai.report.model.DisputeOutcome;
import org.gongkai.report.model.ReportFormat;
import org.gongkai.report.model.RequestRow;
import org.gongkai.report.model.TableKind;
import org.springframework.stereotype.Component;

/**
 * Compiles the 200 cells of a body and a year: asks every module for its facts, adds what the accepted reports of the
 * bodies below say where the body is a government, puts in what was adjusted, and adds up the totals.
 *
 * @see "年度报告格式: 填报规则; R02, R03, R04, R31"
 */
@Component
public class Compiler {
    private final List<Facts> modules;
    private final List<Passages> passages;
    private final AdjustmentStore adjustments;
    private final VersionStore versions;
    private final Bodies bodies;

    Compiler(
            List<Facts> modules,
            List<Passages> passages,
            AdjustmentStore adjustments,
            VersionStore versions,
            Bodies bodies) {
        this.modules = List.copyOf(modules);
        this.passages = List.copyOf(passages);
        this.adjustments = adjustments;
        this.versions = versions;
        this.bodies = bodies;
    }

    /** What is recorded until an instant. */
    public Compiled compile(Body body, int year, Instant asOf) {
        var stated = stated(body, Period.year(year), asOf);
        var adjusted =
                adjustments.of(body, year).stream().collect(Collectors.toMap(Adjustment::cell, Function.identity()));
        var below = body.standing().level().isGovernment() ? parts(body) : List.<Body>of();
        var accepted = versions.accepted(below.stream().map(Body::id).toList(), year);
        var cells = cells(
                year,
                stated,
                adjusted,
                below,
                (part, id) -> Optional.ofNullable(accepted.get(part.id())).map(figures -> figures.get(id)));
        if (!adjusted.isEmpty()) {
            addUp(year, cells);
        }
        var missing = below.stream()
                .filter(part -> !accepted.containsKey(part.id()))
                .map(Body::shortName)
                .toList();
        var said = new HashMap<String, String>();
        passages.forEach(module -> said.putAll(module.passages(body, year, asOf)));
        return new Compiled(year, asOf, cells, stated, said, missing);
    }

    /**
     * What is recorded of a part of a year, with what the bodies below come to in it.
     *
     * @param of the figures of a body below
     */
    Compiled compile(Body body, Period period, Instant asOf, Function<Body, Compiled> of) {
        var year = period.last().getYear();
        var stated = stated(body, period, asOf);
        var below = body.standing().level().isGovernment() ? parts(body) : List.<Body>of();
        var compiled = below.stream().collect(Collectors.toMap(Body::id, of));
        var cells = cells(
                year,
                stated,
                Map.of(),
                below,
                (part, id) -> Optional.ofNullable(compiled.get(part.id()))
                        .map(figures -> figures.cell(id).value()));
        return new Compiled(year, asOf, cells, stated, Map.of(), List.of());
    }

    /** Every cell, its own facts taken out of what is stated. */
    private static Map<CellId, CompiledCell> cells(
            int year,
            Map<String, Fact> stated,
            Map<String, Adjustment> adjusted,
            List<Body> below,
            BiFunction<Body, CellId, Optional<BigDecimal>> of) {
        var cells = new LinkedHashMap<CellId, CompiledCell>();
        for (var id : layout(year)) {
            var own = Optional.ofNullable(stated.remove(id.toString()));
            var parts = new ArrayList<CompiledCell.Part>();
            for (var part : below) {
                of.apply(part, id)
                        .filter(value -> value.signum() != 0)
                        .ifPresent(value -> parts.add(new CompiledCell.Part(part.id(), part.shortName(), value)));
            }
            var counted = parts.stream()
                    .map(CompiledCell.Part::value)
                    .reduce(own.map(Fact::value).orElse(BigDecimal.ZERO), BigDecimal::add);
            cells.put(
                    id,
                    new CompiledCell(
                            id,
                            counted,
                            Optional.ofNullable(adjusted.get(id.toString())),
                            own.map(Fact::evidence).orElse(List.of()),
                            parts));
        }
        return cells;
    }

    /** The cells of the format of a year, in printed order. */
    static List<CellId> layout(int year) {
        var cells = new ArrayList<CellId>();
        for (var table : TableKind.values()) {
            BlockLayout.of(table, ReportFormat.dueFor(year)).forEach(block -> cells.addAll(block.cells()));
        }
        return cells;
    }

    /** The bodies whose reports a district's report adds up. */
    List<Body> parts(Body body) {
        return bodies.below(body).stream().filter(part -> !part.isClosed()).toList();
    }

    /** All facts by name; where several modules state the same, as a takeover does, they are added. */
    private Map<String, Fact> stated(Body body, Period period, Instant asOf) {
        var stated = new HashMap<String, Fact>();
        for (var module : modules) {
            for (var fact : module.facts(body, period, asOf)) {
                stated.merge(fact.name(), fact, Compiler::sum);
            }
        }
        return stated;
    }

    private static Fact sum(Fact one, Fact other) {
        var evidence = new ArrayList<>(one.evidence());
        evidence.addAll(other.evidence());
        return new Fact(one.name(), one.value().add(other.value()), evidence);
    }

    /** Totals follow what was adjusted, unless they were adjusted themselves. */
    private static void addUp(int year, Map<CellId, CompiledCell> cells) {
        var rows = RequestRow.rows(ReportFormat.dueFor(year));
        for (var column : ApplicantColumn.values()) {
            if (column != ApplicantColumn.TOTAL) {
                var results = rows.stream()
                        .filter(RequestRow::isResult)
                        .map(row -> CellId.of(row, column))
                        .toList();
                total(CellId.of(RequestRow.RESULTS_TOTAL, column), results, cells);
            }
        }
        for (var row : rows) {
            var columns = Arrays.stream(ApplicantColumn.values())
                    .filter(column -> column != ApplicantColumn.TOTAL)
                    .map(column -> CellId.of(row, column))
                    .toList();
            total(CellId.of(row, ApplicantColumn.TOTAL), columns, cells);
        }
        for (var group : DisputeGroup.values()) {
            var outcomes = Arrays.stream(DisputeOutcome.values())
                    .filter(outcome -> outcome != DisputeOutcome.TOTAL)
                    .map(outcome -> CellId.of(group, outcome))
                    .toList();
            total(CellId.of(group, DisputeOutcome.TOTAL), outcomes, cells);
        }
    }

    private static void total(CellId total, List<CellId> of, Map<CellId, CompiledCell> cells) {
        var sum = of.stream()
                .map(id -> Objects.requireNonNull(cells.get(id)).value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        cells.computeIfPresent(total, (id, cell) -> cell.with(sum));
    }
}
