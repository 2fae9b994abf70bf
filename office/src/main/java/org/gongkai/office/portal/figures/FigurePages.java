package org.gongkai.office.portal.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.gongkai.office.ForPublic;
import org.gongkai.office.Refusal;
import org.gongkai.office.annualreport.PublicReport;
import org.gongkai.office.annualreport.PublicReports;
import org.gongkai.office.annualreport.ReportHtml;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.portal.Kept;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.ReportFormat;
import org.gongkai.report.model.RequestRow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 年报数据: the figures of all bodies, and of one over the years. */
@Controller
@ForPublic
class FigurePages {
    private static final List<RequestRow> BALANCED =
            List.of(RequestRow.NEW_RECEIVED, RequestRow.CARRIED_IN, RequestRow.RESULTS_TOTAL, RequestRow.CARRIED_OUT);

    private final Bodies bodies;
    private final PublicReports reports;

    FigurePages(Bodies bodies, PublicReports reports) {
        this.bodies = bodies;
        this.reports = reports;
    }

    @Kept
    @GetMapping("/figures")
    ModelAndView district(@RequestParam(defaultValue = "") String cell) {
        var all = reports.all();
        return district(all, years(all).stream().findFirst(), cell);
    }

    @Kept
    @GetMapping("/figures/{year:[0-9]{4}}")
    ModelAndView district(@PathVariable int year, @RequestParam(defaultValue = "") String cell) {
        var all = reports.all();
        requireYear(all, year);
        return district(all, Optional.of(year), cell);
    }

    private ModelAndView district(List<PublicReport> all, Optional<Integer> year, String asked) {
        var cells = cells();
        var chosen = cells.getOrDefault(asked, Objects.requireNonNull(cells.get(total(RequestRow.NEW_RECEIVED))));
        var model = new HashMap<String, Object>(Map.of(
                "district", bodies.top(), "years", years(all), "cells", List.copyOf(cells.values()), "chosen", chosen));
        model.put("year", year);
        if (year.isPresent()) {
            var read = new LinkedHashMap<PublicReport, AnnualReport>();
            all.forEach(one -> read.put(one, reports.read(one)));
            model.put("balanced", balanced(read, year.get()));
            model.put("overYears", overYears(read, chosen.id()));
        }
        return new ModelAndView("portal/figures/district", model);
    }

    private FigureTable balanced(Map<PublicReport, AnnualReport> read, int year) {
        var lines = new ArrayList<FigureTable.Line>();
        read.forEach((one, report) -> {
            if (one.year() == year) {
                var values = BALANCED.stream()
                        .map(row -> report.number(CellId.of(row, ApplicantColumn.TOTAL)))
                        .toList();
                lines.add(new FigureTable.Line(
                        bodies.withId(one.bodyId()), values, Optional.of(year), Balance.of(report)));
            }
        });
        return new FigureTable(BALANCED.stream().map(RequestRow::id).toList(), lines);
    }

    private FigureTable overYears(Map<PublicReport, AnnualReport> read, CellId cell) {
        var years = years(read.keySet());
        var byBody = new LinkedHashMap<Long, Map<Integer, AnnualReport>>();
        read.forEach((one, report) ->
                byBody.computeIfAbsent(one.bodyId(), id -> new HashMap<>()).put(one.year(), report));
        var lines = new ArrayList<FigureTable.Line>();
        byBody.forEach((id, of) -> lines.add(new FigureTable.Line(
                bodies.withId(id),
                years.stream()
                        .map(year -> Optional.ofNullable(of.get(year)).flatMap(report -> report.number(cell)))
                        .toList(),
                Optional.empty(),
                Balance.UNKNOWN)));
        return new FigureTable(years.stream().map(String::valueOf).toList(), lines);
    }

    @Kept
    @GetMapping("/p/{code}/figures")
    ModelAndView body(@PathVariable String code) {
        var body = bodies.withCode(code);
        var own = reports.of(body);
        return body(body, own, years(own).stream().findFirst());
    }

    @Kept
    @GetMapping("/p/{code}/figures/{year:[0-9]{4}}")
    ModelAndView body(@PathVariable String code, @PathVariable int year) {
        var body = bodies.withCode(code);
        var own = reports.of(body);
        requireYear(own, year);
        return body(body, own, Optional.of(year));
    }

    private ModelAndView body(Body body, List<PublicReport> own, Optional<Integer> year) {
        var model = new HashMap<String, Object>(Map.of("body", body, "years", years(own), "year", year));
        if (year.isPresent()) {
            var read = own.stream().map(reports::read).toList();
            var place = own.stream().map(PublicReport::year).toList().indexOf(year.get());
            var shown = read.get(place);
            var charts = new ArrayList<>(FigureChart.of(shown));
            charts.addAll(FigureChart.of(own.stream().map(PublicReport::year).toList(), read));
            model.put("item", own.get(place).item());
            model.put("charts", charts);
            model.put("balance", Balance.of(shown));
            model.put("tables", ReportHtml.tables(shown));
            model.put("lines", lines(own, read));
        }
        return new ModelAndView("portal/figures/body", model);
    }

    /** The totals of each row, the years side by side, the newest first. */
    private static List<CellLine> lines(List<PublicReport> own, List<AnnualReport> read) {
        var lines = new ArrayList<CellLine>();
        for (var label : cells().values()) {
            var isPart = label.id().block().equals(CellId.REQUESTS)
                    && !label.id().column().equals(ApplicantColumn.TOTAL.id());
            var values = new ArrayList<Optional<BigDecimal>>();
            for (var n = own.size() - 1; n >= 0; n--) {
                values.add(read.get(n).number(label.id()));
            }
            if (!isPart && values.stream().anyMatch(Optional::isPresent)) {
                lines.add(new CellLine(label, values));
            }
        }
        return lines;
    }

    /** The cells of both formats by their name, those of the present one first. */
    private static Map<String, CellLabel> cells() {
        var cells = new LinkedHashMap<String, CellLabel>();
        var formats = new ArrayList<>(Arrays.asList(ReportFormat.values()));
        Collections.reverse(formats);
        formats.forEach(format -> CellLabel.of(format)
                .forEach(label -> cells.putIfAbsent(label.id().toString(), label)));
        return cells;
    }

    private static String total(RequestRow row) {
        return CellId.of(row, ApplicantColumn.TOTAL).toString();
    }

    /** The newest first. */
    private static List<Integer> years(Iterable<PublicReport> all) {
        var years = new TreeSet<Integer>(Collections.reverseOrder());
        all.forEach(one -> years.add(one.year()));
        return List.copyOf(years);
    }

    private static void requireYear(List<PublicReport> all, int year) {
        if (!years(all).contains(year)) {
            throw Refusal.notFound();
        }
    }
}
