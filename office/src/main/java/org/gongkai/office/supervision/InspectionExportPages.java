package org.gongkai.office.supervision;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CASEWORKER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.LEGAL;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SECRECY;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongkai.office.SafeCell;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.files.XlsxRows;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 问题清单 to take away, as its page filters it. */
@Controller
@RequestMapping("/desk/{code}/supervision/findings")
class InspectionExportPages {
    private static final List<String> HEADS = List.of(
            "number", "indicator", "title", "evidence", "section", "state", "found", "last-found", "times", "due");

    private final Bodies bodies;
    private final Findings findings;
    private final MessageSource words;

    InspectionExportPages(Bodies bodies, Findings findings, MessageSource words) {
        this.bodies = bodies;
        this.findings = findings;
        this.words = words;
    }

    @ForDuty(
            value = {CLERK, CASEWORKER, REVIEWER, SECRECY, APPROVER, LEGAL, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/list.csv")
    void csv(@PathVariable String code, @RequestParam Map<String, String> typed, HttpServletResponse response)
            throws IOException {
        head(response, "text/csv;charset=UTF-8", ".csv");
        var out = response.getWriter();
        out.write(SafeCell.BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            for (var row : rows(code, typed)) {
                csv.printRecord(row);
            }
        }
    }

    @ForDuty(
            value = {CLERK, CASEWORKER, REVIEWER, SECRECY, APPROVER, LEGAL, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/list.xlsx")
    void xlsx(@PathVariable String code, @RequestParam Map<String, String> typed, HttpServletResponse response)
            throws IOException {
        head(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
        try (var sheet = new XlsxRows(response.getOutputStream())) {
            rows(code, typed).forEach(sheet::row);
        }
    }

    private List<List<String>> rows(String code, Map<String, String> typed) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEADS.stream().map(head -> say("inspection." + head)).toList());
        FindingFilter.of(typed).of(findings.of(bodies.withCode(code))).forEach(finding -> rows.add(row(finding)));
        return rows;
    }

    private List<String> row(Finding finding) {
        var cells = List.of(
                finding.number(),
                FindingRows.name(finding.indicator()),
                finding.title(),
                finding.evidence(),
                finding.section(),
                say("inspection.state." + finding.state()),
                finding.found().toString(),
                finding.lastFound().toString(),
                String.valueOf(finding.times()),
                finding.due().map(LocalDate::toString).orElse(""));
        return cells.stream().map(SafeCell::of).toList();
    }

    private void head(HttpServletResponse response, String type, String ending) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(say("inspection.findings") + ending, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    private String say(String key) {
        return words.getMessage(key, new Object[0], Locale.SIMPLIFIED_CHINESE);
    }
}
