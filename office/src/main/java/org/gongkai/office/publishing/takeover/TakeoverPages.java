package org.gongkai.office.publishing.takeover;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.SheetRows;
import org.gongkai.office.files.Upload;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 接收: a sheet is uploaded, its columns are mapped, its rows checked, its good rows imported, the batch decided. */
@Controller
@RequestMapping("/desk/{code}/takeover")
class TakeoverPages {
    private static final int SAMPLE = 3;
    private static final int SHOWN = 200;

    private final Bodies bodies;
    private final Catalogue catalogue;
    private final KeptFiles files;
    private final Takeovers takeovers;
    private final Trail trail;

    TakeoverPages(Bodies bodies, Catalogue catalogue, KeptFiles files, Takeovers takeovers, Trail trail) {
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.files = files;
        this.takeovers = takeovers;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView list(@AuthenticationPrincipal Person me, @PathVariable String code) {
        return list(me, bodies.withCode(code), "", List.of());
    }

    /** The sheet stays as an unattached file of who uploaded it until the batch is imported. */
    @ForDuty(CLERK)
    @PostMapping
    ModelAndView upload(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam MultipartFile sheet,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        try {
            var sent = Upload.of(sheet);
            var type = files.inspect(sent, me, body, trail.now());
            var read = TakeoverSheet.of(sent.name(), type, sent.content());
            var kept = files.keep(sent, me, body, trail.now());
            return mapping(body, kept.id(), kept.name(), read, TakeoverMapping.guessed(read.headers()));
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return list(me, body, refusal.code(), refusal.args());
        }
    }

    /** Checks every row under the mapping chosen; imports the good ones where that was asked for. */
    @ForDuty(CLERK)
    @PostMapping("/check")
    ModelAndView check(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam UUID file,
            @RequestParam(defaultValue = "check") String act,
            @RequestParam Map<String, String> form) {
        var body = bodies.withCode(code);
        var when = trail.now();
        var kept = files.find(List.of(file)).stream()
                .filter(found -> found.bodyId() == body.id() && found.uploadedBy() == me.id())
                .findFirst()
                .orElseThrow(Refusal::notFound);
        var sheet = TakeoverSheet.of(kept.name(), kept.type(), files.content(kept));
        var chosen = TakeoverMapping.chosen(form);
        var check = takeovers.check(body, sheet, chosen, when);
        if (act.equals("import")) {
            var id = takeovers.keep(me, body, kept.name(), check.good(), when);
            files.remove(file, me, body, when);
            return new ModelAndView("redirect:/desk/" + code + "/takeover/" + id);
        }
        return mapping(body, file, kept.name(), sheet, chosen)
                .addObject("checked", true)
                .addObject("good", check.good().size())
                .addObject("problems", check.problems().size())
                .addObject("shown", check.problems().stream().limit(SHOWN).toList());
    }

    @ForDuty(
            value = {CLERK, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/{id}")
    ModelAndView batch(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        var batch = takeovers.get(body, id);
        var duties = bodies.duties(me, body);
        var pending = batch.state() == Takeover.State.PENDING;
        return new ModelAndView(
                "publishing/takeover-batch",
                Map.of(
                        "body",
                        body,
                        "batch",
                        batch,
                        "rows",
                        takeovers.rows(id, SHOWN),
                        "confirmable",
                        pending && duties.contains(APPROVER) && batch.importer() != me.id(),
                        "withdrawable",
                        batch.state() != Takeover.State.WITHDRAWN && duties.contains(pending ? CLERK : APPROVER)));
    }

    @ForDuty(APPROVER)
    @PostMapping("/{id}/confirm")
    ModelAndView confirm(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        takeovers.confirm(me, bodies.withCode(code), id, trail.now());
        return new ModelAndView("redirect:/desk/" + code + "/takeover/" + id);
    }

    @ForDuty({CLERK, APPROVER})
    @PostMapping("/{id}/withdraw")
    ModelAndView withdraw(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason) {
        takeovers.withdraw(me, bodies.withCode(code), id, reason, trail.now());
        return new ModelAndView("redirect:/desk/" + code + "/takeover/" + id);
    }

    private ModelAndView list(Person me, Body body, String problem, List<Object> args) {
        return new ModelAndView(
                "publishing/takeover",
                Map.of(
                        "body", body,
                        "batches", takeovers.of(body),
                        "mayImport", bodies.duties(me, body).contains(Duty.CLERK),
                        "problem", problem,
                        "args", args.toArray()));
    }

    private ModelAndView mapping(Body body, UUID file, String name, TakeoverSheet sheet, TakeoverMapping mapping) {
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("file", file.toString());
        model.put("name", name);
        model.put("headers", sheet.headers());
        model.put("total", sheet.rows().size());
        model.put(
                "sample",
                sheet.rows().stream()
                        .limit(SAMPLE)
                        .map(SheetRows.Numbered::cells)
                        .toList());
        model.put("mapping", mapping);
        model.put("columns", catalogue.of(body));
        model.put("checked", false);
        model.put("good", 0);
        model.put("problems", 0);
        model.put("shown", List.of());
        return new ModelAndView("publishing/takeover-check", model);
    }
}
