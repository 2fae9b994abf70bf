package org.gongkai.office.disputes;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CASEWORKER;
import static org.gongkai.office.bodies.Duty.LEGAL;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongkai.office.SafeCell;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.files.XlsxRows;
import org.gongkai.office.trail.Trail;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The register of disputes to take away, without the names of parties. */
@Controller
@RequestMapping("/desk/{code}/disputes")
class DisputeExportPages {
    private static final List<String> HEADS = List.of(
            "number", "track", "title", "organ-short", "reference", "received", "state", "result", "decided", "costs");

    private final Bodies bodies;
    private final Disputes disputes;
    private final Trail trail;
    private final MessageSource words;

    DisputeExportPages(Bodies bodies, Disputes disputes, Trail trail, MessageSource words) {
        this.bodies = bodies;
        this.disputes = disputes;
        this.trail = trail;
        this.words = words;
    }

    @ForDuty(
            value = {CASEWORKER, LEGAL, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/register.csv")
    void csv(@PathVariable String code, HttpServletResponse response) throws IOException {
        head(response, "text/csv;charset=UTF-8", ".csv");
        var out = response.getWriter();
        out.write(SafeCell.BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            for (var row : rows(code)) {
                csv.printRecord(row);
            }
        }
    }

    @ForDuty(
            value = {CASEWORKER, LEGAL, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/register.xlsx")
    void xlsx(@PathVariable String code, HttpServletResponse response) throws IOException {
        head(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
        try (var sheet = new XlsxRows(response.getOutputStream())) {
            rows(code).forEach(sheet::row);
        }
    }

    private List<List<String>> rows(String code) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEADS.stream().map(head -> say("dispute." + head)).toList());
        disputes.of(bodies.withCode(code), trail.now()).forEach(found -> rows.add(row(found)));
        return rows;
    }

    private List<String> row(DisputeCase found) {
        var dispute = found.dispute();
        var life = found.life();
        var cells = List.of(
                dispute.number(),
                say("dispute.track." + dispute.track()),
                dispute.title(),
                dispute.organ(),
                life.reference(),
                life.received().day().toString(),
                say("dispute.state." + life.state()),
                life.decision().map(step -> say(step.codeKey())).orElse(""),
                life.decision().map(step -> step.day().toString()).orElse(""),
                life.costs().stripTrailingZeros().toPlainString());
        return cells.stream().map(SafeCell::of).toList();
    }

    private void head(HttpServletResponse response, String type, String ending) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(say("dispute.register") + ending, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    private String say(String key) {
        return words.getMessage(key, new Object[0], Locale.SIMPLIFIED_CHINESE);
    }
}
