package org.gongkai.office.annualreport;

import static org.gongkai.office.bodies.Duty.CLERK;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.KeptFile;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.Upload;
import org.gongkai.office.trail.Trail;
import org.gongkai.report.model.AnnualReport;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 导入往年报告: what was read is shown, what was not is typed from the original, and the whole is confirmed. */
@Controller
@RequestMapping("/desk/{code}/report/earlier")
class EarlierPages {
    private final Bodies bodies;
    private final EarlierImport imports;
    private final KeptFiles files;
    private final Trail trail;

    EarlierPages(Bodies bodies, EarlierImport imports, KeptFiles files, Trail trail) {
        this.bodies = bodies;
        this.imports = imports;
        this.files = files;
        this.trail = trail;
    }

    /** The document stays as an unattached file of who uploaded it until it is confirmed. */
    @ForDuty(CLERK)
    @PostMapping
    ModelAndView read(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam MultipartFile document,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(Map.of());
        return form.tried(
                response,
                () -> {
                    var upload = Upload.of(document);
                    var report = EarlierImport.read(upload.name(), upload.content());
                    var kept = files.keep(EarlierImport.asKept(upload), me, body, trail.now());
                    return check(body, kept, report, form);
                },
                () -> new ModelAndView("annualreport/earlier-refused", Map.of("body", body, "form", form)));
    }

    @ForDuty(CLERK)
    @PostMapping("/take")
    ModelAndView take(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam UUID file,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        var kept = files.find(List.of(file)).stream()
                .filter(found -> found.bodyId() == body.id()
                        && found.uploadedBy() == me.id()
                        && found.owner().isEmpty())
                .findFirst()
                .orElseThrow(Refusal::notFound);
        var report = EarlierImport.read(kept.name(), files.content(kept));
        return form.tried(
                response,
                () -> {
                    imports.take(me, body, kept, report, form, trail.now());
                    return new ModelAndView("redirect:/desk/" + code + "/report");
                },
                () -> check(body, kept, report, form));
    }

    private ModelAndView check(Body body, KeptFile kept, AnnualReport report, Form form) {
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("file", kept.id().toString());
        model.put("name", kept.name());
        model.put("report", report);
        model.put("unread", EarlierImport.unread(report));
        model.put("blank", EarlierImport.blank(report));
        model.put("doubts", imports.doubts(body, report));
        model.put("form", form);
        return new ModelAndView("annualreport/earlier-check", model);
    }
}
