package org.gongkai.office.requests.redaction;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CASEWORKER;
import static org.gongkai.office.bodies.Duty.LEGAL;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.requests.AnswerType;
import org.gongkai.office.requests.Requests;
import org.gongkai.office.requests.redaction.copy.Area;
import org.gongkai.office.requests.redaction.copy.Proposal;
import org.gongkai.office.trail.Trail;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One page of a record: places are drawn on it with the mouse, typed as figures, or taken from what screening found. */
@Controller
@RequestMapping("/desk/{code}/requests/{id}/redaction/originals/{original}/pages/{page}")
class RecordPages {
    /** Figures of a place with at most two decimals. */
    private static final String FIGURE = "\\d{1,3}(?:\\.\\d{1,4})?";

    private static final String AREA = "redaction-area";

    private final Bodies bodies;
    private final Requests requests;
    private final Redactions redactions;
    private final Releases releases;
    private final RedactionStore store;
    private final PageViews views;
    private final Trail trail;

    RecordPages(
            Bodies bodies,
            Requests requests,
            Redactions redactions,
            Releases releases,
            RedactionStore store,
            PageViews views,
            Trail trail) {
        this.bodies = bodies;
        this.requests = requests;
        this.redactions = redactions;
        this.releases = releases;
        this.store = store;
        this.views = views;
        this.trail = trail;
    }

    @ForDuty({CASEWORKER, LEGAL, APPROVER})
    @GetMapping
    ModelAndView look(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable long original,
            @PathVariable int page) {
        return page(me, bodies.withCode(code), id, original, page, new Form(Map.of()));
    }

    @ForDuty({CASEWORKER, LEGAL, APPROVER})
    @GetMapping("/picture")
    ResponseEntity<byte[]> picture(
            @PathVariable String code, @PathVariable long id, @PathVariable long original, @PathVariable int page) {
        var body = bodies.withCode(code);
        var view = views.of(redactions.original(body, id, original, trail.now()), page);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header("Cache-Control", "no-store")
                .body(view.png());
    }

    /** @param act {@code draw}, {@code take} what is ticked, {@code take-all} of the record, or {@code erase} */
    @ForDuty(CASEWORKER)
    @PostMapping("/{act}")
    ModelAndView act(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable long original,
            @PathVariable int page,
            @PathVariable String act,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    carryOut(me, body, id, original, page, act, form);
                    return new ModelAndView("redirect:/desk/" + code + "/requests/" + id + "/redaction/originals/"
                            + original + "/pages/" + page);
                },
                () -> page(me, body, id, original, page, form));
    }

    private void carryOut(Person me, Body body, long id, long original, int page, String act, Form form) {
        var now = trail.now();
        if (act.equals("erase")) {
            var place = form.text("place");
            redactions.erase(me, body, id, place.matches("\\d{1,15}") ? Long.parseLong(place) : 0, now);
            return;
        }
        var ground = Redactions.GROUNDS.stream()
                .filter(one -> one.name().equals(form.text("ground")))
                .findFirst();
        form.require(ground.isPresent(), "ground", "redaction-ground");
        if (act.equals("draw")) {
            var area = new Area(figure(form, "x"), figure(form, "y"), figure(form, "w"), figure(form, "h"));
            form.require(
                    !form.problems().isEmpty() || Area.isOnPage(area.x(), area.y(), area.w(), area.h()), "x", AREA);
            form.settle();
            redactions.draw(me, body, id, List.of(place(original, page, area, ground.get(), false)), now);
            return;
        }
        form.settle();
        if (!act.startsWith("take")) {
            throw Refusal.notFound();
        }
        if (act.equals("take-all")) {
            redactions.drawProposals(me, body, id, original, ground.get(), now);
            return;
        }
        var places = new ArrayList<Redaction>();
        var open = open(id, redactions.original(body, id, original, now), page);
        for (var i = 0; i < open.size(); i++) {
            if (form.text("found-" + i).equals(open.get(i).area().toString())) {
                places.add(place(original, page, open.get(i).area(), ground.get(), true));
            }
        }
        form.require(!places.isEmpty(), "found-0", "redaction-untaken");
        form.settle();
        redactions.draw(me, body, id, places, now);
    }

    private static Redaction place(long original, int page, Area area, AnswerType ground, boolean found) {
        return new Redaction(0, original, page, area, ground, found);
    }

    private static double figure(Form form, String field) {
        var fits = form.text(field).matches(FIGURE);
        form.require(fits, field, AREA);
        return fits ? Double.parseDouble(form.text(field)) : 0;
    }

    /** What screening found on a page and nobody withheld yet. */
    private List<Proposal> open(long id, Original original, int page) {
        var known = on(id, original.id(), page);
        return views.of(original, page).proposals().stream()
                .filter(one -> known.stream().noneMatch(place -> place.area().covers(one.area())))
                .toList();
    }

    private List<Redaction> on(long id, long original, int page) {
        return store.redactions(id).stream()
                .filter(place -> place.original() == original && place.page() == page)
                .toList();
    }

    private ModelAndView page(Person me, Body body, long id, long originalId, int page, Form form) {
        var now = trail.now();
        var found = requests.get(body, id, now);
        var original = redactions.original(body, id, originalId, now);
        trail.read(now, me.id(), body.id(), Requests.THING, id, "record");
        var view = views.of(original, page);
        var mayEdit =
                redactions.isOpen(body, id, now) && bodies.duties(me, body).contains(CASEWORKER);
        var all = store.redactions(id);
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("found", found);
        model.put("form", form);
        model.put("original", original);
        model.put("page", page);
        model.put("width", view.width());
        model.put("height", view.height());
        model.put("places", on(id, originalId, page));
        model.put("numbers", numbers(all));
        model.put("proposals", mayEdit ? open(id, original, page) : List.of());
        model.put("mayEdit", mayEdit);
        model.put("grounds", Redactions.GROUNDS.stream().collect(Collectors.toMap(ground -> ground, releases::ground)));
        model.put("order", Redactions.GROUNDS);
        return new ModelAndView("requests/record", model);
    }

    /** The running number of each place, as it is printed into the copy. */
    static Map<Long, Integer> numbers(List<Redaction> all) {
        var numbers = new HashMap<Long, Integer>();
        all.forEach(place -> numbers.put(place.id(), numbers.size() + 1));
        return numbers;
    }
}
