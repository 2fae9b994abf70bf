package org.gongkai.office.annualreport;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongkai.office.Refusal;
import org.gongkai.office.SafeCell;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.trail.Trail;
import org.gongkai.report.check.Checker;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.write.OutputFormat;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Interim tables as files, as they are recorded now or as they were frozen. */
@Controller
@RequestMapping("/desk/{code}/interim/{year}/{span}")
class InterimFilePages {
    private final Bodies bodies;
    private final Interims interims;
    private final Trail trail;
    private final MessageSource words;

    InterimFilePages(Bodies bodies, Interims interims, Trail trail, MessageSource words) {
        this.bodies = bodies;
        this.interims = interims;
        this.trail = trail;
        this.words = words;
    }

    /** @param version number of a frozen version; without it what is recorded now */
    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/tables.{extension}")
    ResponseEntity<byte[]> file(
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable String span,
            @PathVariable String extension,
            @RequestParam Optional<Integer> version) {
        var body = bodies.withCode(code);
        var of = Span.at(span);
        InterimPages.asked(year);
        var frozen = version.map(number -> interims.versions(body, year, of).stream()
                .filter(one -> one.edition() == number)
                .findFirst()
                .orElseThrow(Refusal::notFound));
        var report = frozen.map(Version::report)
                .orElseGet(() -> interims.composed(body, of, interims.compiled(body, year, of, trail.now())));
        var title = report.title() + "." + extension;
        return switch (extension) {
            case "csv" -> answer("text/csv;charset=UTF-8", title, csv(report));
            case "xlsx" ->
                answer(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        title,
                        ReportBytes.of(report, OutputFormat.XLSX));
            default -> throw Refusal.notFound();
        };
    }

    private static ResponseEntity<byte[]> answer(String type, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }

    /** One line a cell. */
    private byte[] csv(AnnualReport report) {
        var text = new StringBuilder().append(SafeCell.BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(List.of("section", "cell", "name", "value", "unit").stream()
                    .map(head -> words.getMessage("annualreport.csv." + head, null, Locale.SIMPLIFIED_CHINESE))
                    .toList());
            for (var layout : report.layouts()) {
                for (var id : layout.cells()) {
                    csv.printRecord(
                            id.table().section().title(),
                            id.toString(),
                            SafeCell.of(Checker.nameOf(id)),
                            report.number(id)
                                    .map(number -> number.toPlainString())
                                    .orElse(""),
                            layout.unit());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
