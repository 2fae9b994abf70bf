package org.gongkai.office.requests.register;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CASEWORKER;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongkai.office.SafeCell;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.files.XlsxRows;
import org.gongkai.office.trail.Trail;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** 登记簿 of a year to take away; sent while it is read, so that its length does not matter. */
@Controller
@RequestMapping("/desk/{code}/requests")
class RegisterFilePages {
    private final Bodies bodies;
    private final RegisterRows rows;
    private final Trail trail;

    RegisterFilePages(Bodies bodies, RegisterRows rows, Trail trail) {
        this.bodies = bodies;
        this.rows = rows;
        this.trail = trail;
    }

    @ForDuty(
            value = {CASEWORKER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/register-{year}.csv")
    void csv(@PathVariable String code, @PathVariable int year, HttpServletResponse response) throws IOException {
        var body = bodies.withCode(code);
        head(response, "text/csv;charset=UTF-8", year, ".csv");
        var out = response.getWriter();
        out.write(SafeCell.BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            rows.each(
                    body,
                    year,
                    trail.now(),
                    cells -> csv.printRecord(cells.stream().map(SafeCell::of).toList()));
        }
    }

    @ForDuty(
            value = {CASEWORKER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/register-{year}.xlsx")
    void xlsx(@PathVariable String code, @PathVariable int year, HttpServletResponse response) throws IOException {
        var body = bodies.withCode(code);
        head(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", year, ".xlsx");
        try (var sheet = new XlsxRows(response.getOutputStream())) {
            rows.each(
                    body,
                    year,
                    trail.now(),
                    cells -> sheet.row(cells.stream().map(SafeCell::of).toList()));
        }
    }

    private void head(HttpServletResponse response, String type, int year, String ending) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(rows.name(year) + ending, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
