package org.gongkai.office.annualreport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Checker;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.Messages;
import org.gongkai.report.check.Severity;
import org.gongkai.report.figures.Figure;
import org.gongkai.report.figures.Figures;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.TableKind;
import org.gongkai.report.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 核对: the rules of the report library over a report as it is written, and the questions about a nil report (零报告). */
@Component
class Points {
    private static final String NOT_PUBLISHED_YET = "R44.unknown";

    private final Checker checker = new Checker(Rules.all());
    private final Messages sentences = Messages.in(Locale.SIMPLIFIED_CHINESE);
    private final MessageSource words;

    Points(MessageSource words) {
        this.words = words;
    }

    /**
     * @param compiled what is recorded; empty where the records are kept elsewhere
     * @param earlier reports of the same body for earlier years, oldest first
     * @param answers by key
     */
    List<Point> of(
            AnnualReport report,
            Optional<Compiled> compiled,
            List<AnnualReport> earlier,
            LocalDate due,
            Map<String, String> answers) {
        var points = new ArrayList<Point>();
        var figures = Figures.of(report);
        compiled.ifPresent(recorded -> figures.all()
                .forEach(figure ->
                        typed(figure, recorded, report.body(), answers).ifPresent(points::add)));
        for (var finding : checker.check(new CheckContext(report, figures, earlier, due))) {
            if (!finding.id().equals(NOT_PUBLISHED_YET)) {
                points.add(point(finding, answers));
            }
        }
        for (var table : TableKind.values()) {
            if (isNil(report, table)) {
                points.add(question(table, answers));
            }
        }
        return points;
    }

    /**
     * A number of the text that is not what the records say; those of the tables are held against the text by R20. Where
     * other words stand before it, it may be right, as a part of the whole is: that is for the writer to say.
     */
    private Optional<Point> typed(
            Figure figure, Compiled compiled, @Nullable String body, Map<String, String> answers) {
        var said = Narrative.said(figure.quantity(), figure.unit());
        if (said.isEmpty() || compiled.figure(said.get().name()).compareTo(figure.value()) == 0) {
            return Optional.empty();
        }
        var isAll = said.get().isAll(figure.quantity(), body);
        var place = TextPart.at(figure.place());
        var expected = compiled.figure(said.get().name()).toPlainString();
        var found = figure.value().toPlainString();
        var key = key("LIVE", place.map(Enum::name).orElse(""), figure.quote(), found, expected);
        return Optional.of(new Point(
                key,
                "LIVE",
                isAll ? Severity.ERROR : Severity.WARNING,
                place.map(Enum::name).orElse(""),
                place.map(TextPart::heading).orElse(""),
                figure.quote(),
                words.getMessage(
                        "annualreport.typed-figure", new Object[] {found, expected}, Locale.SIMPLIFIED_CHINESE),
                found,
                expected,
                t("annualreport.typed-help"),
                Optional.ofNullable(answers.get(key))));
    }

    private Point point(Finding finding, Map<String, String> answers) {
        var place = Optional.ofNullable(finding.place().cell())
                .map(CellId::toString)
                .or(() -> TextPart.at(finding.place()).map(Enum::name))
                .orElse("");
        var key = key(finding.id(), place, finding.quote(), finding.actual(), finding.expected());
        return new Point(
                key,
                finding.id(),
                finding.severity(),
                place,
                where(finding),
                finding.quote(),
                sentences.text(finding.message()),
                finding.actual(),
                finding.expected(),
                sentences.text("rule." + finding.rule().id() + ".help"),
                Optional.ofNullable(answers.get(key)));
    }

    private static String where(Finding finding) {
        var cell = finding.place().cell();
        if (cell != null) {
            return Checker.nameOf(cell);
        }
        return TextPart.at(finding.place())
                .map(TextPart::heading)
                .orElseGet(() -> finding.place().section() == null
                        ? ""
                        : finding.place().section().title());
    }

    private static boolean isNil(AnnualReport report, TableKind table) {
        return report.layouts().stream()
                .flatMap(layout -> layout.cells().stream())
                .filter(id -> id.table() == table)
                .allMatch(id ->
                        report.number(id).filter(number -> number.signum() == 0).isPresent());
    }

    private Point question(TableKind table, Map<String, String> answers) {
        var rule = "NIL." + table.id();
        var key = key(rule, "", "", "0", "");
        return new Point(
                key,
                rule,
                Severity.WARNING,
                "",
                table.section().title(),
                "",
                t("annualreport.nil." + table),
                "",
                "",
                t("annualreport.nil-help"),
                Optional.ofNullable(answers.get(key)));
    }

    private String t(String key) {
        return words.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }

    private static String key(String... parts) {
        return DigestUtils.sha256Hex(String.join("\u0000", parts)).substring(0, 32);
    }
}
