package org.gongkai.office.requests.batch;

import static org.gongkai.office.bodies.Duty.CASEWORKER;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.FileLimits;
import org.gongkai.office.files.KeptFile;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.Upload;
import org.gongkai.office.files.XlsxRows;
import org.gongkai.office.trail.Trail;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 批量登记: a sheet is uploaded, its rows are checked, and all of them are registered or none. */
@Controller
@RequestMapping("/desk/{code}/requests/import")
class ImportPages {
    private static final int SHOWN = 200;
    private static final int MOST_BYTES = 8 << 20;

    private final Bodies bodies;
    private final RequestBatches batches;
    private final KeptFiles files;
    private final Trail trail;
    private final MessageSource words;

    ImportPages(Bodies bodies, RequestBatches batches, KeptFiles files, Trail trail, MessageSource words) {
        this.bodies = bodies;
        this.batches = batches;
        this.files = files;
        this.trail = trail;
        this.words = words;
    }

    @ForDuty(CASEWORKER)
    @GetMapping
    ModelAndView list(@PathVariable String code) {
        return list(bodies.withCode(code), new Form(Map.of()));
    }

    @ForDuty(CASEWORKER)
    @GetMapping("/template.xlsx")
    void template(@PathVariable String code, HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        var name = words.getMessage("import.template-name", null, Locale.SIMPLIFIED_CHINESE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var sheet = new XlsxRows(response.getOutputStream())) {
            sheet.row(ImportHeads.template());
        }
    }

    /** The sheet stays as an unattached file of who uploaded it until its rows are registered. */
    @ForDuty(CASEWORKER)
    @PostMapping
    ModelAndView check(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam MultipartFile file,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(Map.of());
        return form.tried(
                response,
                () -> {
                    var sent = Upload.of(file);
                    if (sent.content().length > MOST_BYTES) {
                        throw new Refusal(Refusal.Kind.INVALID, "import-large", FileLimits.mega(MOST_BYTES));
                    }
                    var now = trail.now();
                    var type = files.inspect(sent, me, body, now);
                    var read = batches.read(body, sent.name(), type, sent.content(), now);
                    var kept = files.keep(sent, me, body, now);
                    return checked(body, kept, read);
                },
                () -> list(body, form));
    }

    @ForDuty(CASEWORKER)
    @PostMapping("/take")
    ModelAndView take(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam UUID file,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var now = trail.now();
        var kept = files.find(List.of(file)).stream()
                .filter(found -> found.bodyId() == body.id()
                        && found.uploadedBy() == me.id()
                        && found.owner().isEmpty())
                .findFirst()
                .orElseThrow(Refusal::notFound);
        var form = new Form(Map.of());
        return form.tried(
                response,
                () -> {
                    var taken = batches.take(me, body, kept.name(), kept.type(), files.content(kept), now);
                    files.remove(file, me, body, now);
                    return batch(body, taken.batch(), taken.secrets());
                },
                () -> list(body, form));
    }

    @ForDuty(CASEWORKER)
    @GetMapping("/{id}")
    ModelAndView batch(@PathVariable String code, @PathVariable long id) {
        return batch(bodies.withCode(code), id, Map.of());
    }

    private ModelAndView list(Body body, Form form) {
        return new ModelAndView(
                "requests/import",
                Map.of("body", body, "form", form, "batches", batches.of(body), "most", RequestBatches.MOST_ROWS));
    }

    private ModelAndView checked(Body body, KeptFile kept, RequestBatches.Read read) {
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("file", kept.id().toString());
        model.put("name", kept.name());
        model.put("ignored", read.ignored());
        model.put("good", read.rows().size());
        model.put("rows", read.rows().stream().limit(SHOWN).toList());
        model.put("wrong", read.problems().size());
        model.put("problems", read.problems().stream().limit(SHOWN).toList());
        return new ModelAndView("requests/import-check", model);
    }

    private ModelAndView batch(Body body, long id, Map<Long, String> secrets) {
        var batch = batches.get(body, id);
        return new ModelAndView(
                "requests/import-batch",
                Map.of(
                        "body", body,
                        "batch", batch,
                        "cases", batches.requests(body, batch, trail.now()),
                        "secrets", secrets));
    }
}
