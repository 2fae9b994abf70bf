package org.gongkai.office.audit;

import static org.gongkai.office.bodies.Duty.AUDIT_ADMIN;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.pages.TrailWords;
import org.gongkai.office.trail.ExportFormat;
import org.gongkai.office.trail.Ledger;
import org.gongkai.office.trail.Trail;
import org.gongkai.office.trail.TrailQuery;
import org.gongkai.office.trail.Verifier;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 操作记录: the ledger of a body, the state of the seal, the check and the export. */
@Controller
@RequestMapping("/desk/{code}/trail")
class TrailPages {
    private static final int PAGE = 50;

    private final Bodies bodies;
    private final Trail trail;
    private final Ledger ledger;
    private final Verifier verifier;
    private final MessageSource words;

    TrailPages(Bodies bodies, Trail trail, Ledger ledger, Verifier verifier, MessageSource words) {
        this.bodies = bodies;
        this.trail = trail;
        this.ledger = ledger;
        this.verifier = verifier;
        this.words = words;
    }

    @ForDuty(value = AUDIT_ADMIN, above = AUDIT_ADMIN)
    @GetMapping
    ModelAndView list(
            @PathVariable String code,
            TrailFilter filter,
            @RequestParam(defaultValue = "1") int page,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        try {
            return list(body, filter, filter.query(body.id()), page, Optional.empty());
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return list(body, filter, TrailQuery.all(body.id()), page, Optional.of(refusal));
        }
    }

    private ModelAndView list(Body body, TrailFilter filter, TrailQuery query, int page, Optional<Refusal> refusal) {
        var total = ledger.count(query);
        var pages = (int) Math.max(1, (total + PAGE - 1) / PAGE);
        var shown = Math.min(Math.max(1, page), pages);
        var choices = ledger.choices(body.id());
        var say = new Shown(
                new TrailWords(words),
                bodies.names(choices.persons()),
                verifier.sealedNow(),
                verifier.waitingNow(),
                verifier.lastCheck());
        var model = new HashMap<String, Object>(Map.of(
                "body",
                body,
                "filter",
                filter,
                "choices",
                choices,
                "say",
                say,
                "entries",
                ledger.page(query, PAGE, (shown - 1L) * PAGE).stream()
                        .map(say::line)
                        .toList(),
                "problem",
                refusal.map(Refusal::code).orElse(""),
                "args",
                refusal.map(Refusal::args).orElse(List.of()).toArray()));
        model.putAll(Map.of("total", total, "page", shown, "pages", pages));
        return new ModelAndView("audit/trail", model);
    }

    @ForDuty(value = AUDIT_ADMIN, above = AUDIT_ADMIN)
    @PostMapping("/verify")
    ModelAndView verify(@AuthenticationPrincipal Person me, @PathVariable String code) {
        var now = trail.now();
        var verdict = verifier.verifyAndKeep(now.at());
        trail.record(now, me.id(), bodies.withCode(code).id(), "trail", verdict.sealed(), "verify", "");
        return new ModelAndView("redirect:/desk/" + code + "/trail");
    }

    @ForDuty(value = AUDIT_ADMIN, above = AUDIT_ADMIN)
    @GetMapping("/export")
    void export(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            TrailFilter filter,
            @RequestParam ExportFormat format,
            HttpServletResponse response)
            throws IOException {
        var body = bodies.withCode(code);
        var now = trail.now();
        var query = filter.query(body.id());
        trail.record(now, me.id(), body.id(), "trail", 0, "export", format.suffix());
        response.setContentType(format.type());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"trail-" + body.code() + "-" + now.day() + "." + format.suffix() + "\"");
        try (var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            out.write(format.head());
            ledger.export(query, entry -> {
                try {
                    out.write(format.line(entry));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
