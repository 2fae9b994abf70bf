package org.gongkai.office.annualreport;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.trail.Trail;
import org.gongkai.report.write.OutputFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The report as it will be published, as a page and as files. */
@Controller
@RequestMapping("/desk/{code}/report/{year}")
class ReportFilePages {
    private static final Map<OutputFormat, String> TYPES = Map.of(
            OutputFormat.PDF, "application/pdf",
            OutputFormat.DOCX, "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            OutputFormat.XLSX, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            OutputFormat.JSON, "application/json");

    private final Bodies bodies;
    private final Reports reports;
    private final Workspaces workspaces;
    private final Trail trail;

    ReportFilePages(Bodies bodies, Reports reports, Workspaces workspaces, Trail trail) {
        this.bodies = bodies;
        this.reports = reports;
        this.workspaces = workspaces;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/preview")
    ModelAndView preview(@PathVariable String code, @PathVariable int year) {
        var body = bodies.withCode(code);
        var report = reports.get(body, year);
        var shown = workspaces.shown(body, report, trail.now());
        return new ModelAndView(
                "annualreport/preview",
                Map.of(
                        "body",
                        body,
                        "report",
                        report,
                        "heading",
                        String.valueOf(shown.title()),
                        "text",
                        ReportHtml.text(shown)));
    }

    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/report.{extension}")
    ResponseEntity<byte[]> file(@PathVariable String code, @PathVariable int year, @PathVariable String extension) {
        var format = OutputFormat.of(extension).filter(TYPES::containsKey).orElseThrow(Refusal::notFound);
        var body = bodies.withCode(code);
        var shown = workspaces.shown(body, reports.get(body, year), trail.now());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, TYPES.getOrDefault(format, "application/octet-stream"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(shown.title() + "." + format.extension(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(ReportBytes.of(shown, format));
    }
}
