package org.gongkai.office.requests;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CASEWORKER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.LEGAL;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.Upload;
import org.gongkai.office.publishing.Draft;
import org.gongkai.office.publishing.Metadata;
import org.gongkai.office.publishing.Publishing;
import org.gongkai.office.trail.Trail;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * 动态调整: what was withheld and is to be looked at again (条例 第十八条), and what several people asked for and could be
 * published (条例 第四十四条).
 */
@Controller
@RequestMapping("/desk/{code}/requests/adjust")
class AdjustmentPages {
    private final Bodies bodies;
    private final Requests requests;
    private final RequestStore store;
    private final Catalogue catalogue;
    private final Publishing publishing;
    private final ReleasedCopies copies;
    private final KeptFiles files;
    private final MessageSource words;
    private final Trail trail;

    AdjustmentPages(
            Bodies bodies,
            Requests requests,
            RequestStore store,
            Catalogue catalogue,
            Publishing publishing,
            ReleasedCopies copies,
            KeptFiles files,
            MessageSource words,
            Trail trail) {
        this.bodies = bodies;
        this.requests = requests;
        this.store = store;
        this.catalogue = catalogue;
        this.publishing = publishing;
        this.copies = copies;
        this.files = files;
        this.words = words;
        this.trail = trail;
    }

    @ForDuty({CASEWORKER, LEGAL, APPROVER})
    @GetMapping
    ModelAndView look(@AuthenticationPrincipal Person me, @PathVariable String code) {
        var body = bodies.withCode(code);
        var now = trail.now();
        var withheld = requests.withheld(body, now);
        var columns = bodies.duties(me, body).contains(CLERK) ? catalogue.of(body) : List.of();
        return new ModelAndView(
                "requests/adjust",
                Map.of("body", body, "withheld", withheld, "often", store.askedOften(body), "columns", columns));
    }

    /** Opens a draft from a request; its text is written by the clerk and reviewed like any other. */
    @ForDuty(CLERK)
    @PostMapping
    ModelAndView publish(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam long request,
            @RequestParam long column) {
        var body = bodies.withCode(code);
        var now = trail.now();
        var asked = requests.get(body, request, now).request();
        var source = words.getMessage("adjust.draft", new Object[] {asked.number()}, Locale.SIMPLIFIED_CHINESE);
        // a file of its own: the one of the case stays with the case
        var attached = copies.of(request).stream()
                .map(copy -> files.keep(new Upload(copy.name(), copies.content(copy)), me, body, now)
                        .id())
                .toList();
        var draft = new Draft(column, asked.title(), "", now.day(), source, Metadata.ORDINARY, attached);
        var id = publishing.draft(me, body, draft, now);
        return new ModelAndView("redirect:/desk/" + code + "/items/" + id);
    }
}
