package org.gongkai.office.channels;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SECOND_REVIEWER;
import static org.gongkai.office.bodies.Duty.SECRECY;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.Upload;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.trail.Moment;
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

/** One submission: what was sent, and how it ended. */
@Controller
@RequestMapping("/desk/{code}/channels/submissions/{id}")
class SubmissionPage {
    private final Bodies bodies;
    private final Submissions submissions;
    private final SubmissionActs acts;
    private final SubmissionRegister register;
    private final SubmissionFiles files;
    private final PublicItems items;
    private final Trail trail;

    SubmissionPage(
            Bodies bodies,
            Submissions submissions,
            SubmissionActs acts,
            SubmissionRegister register,
            SubmissionFiles files,
            PublicItems items,
            Trail trail) {
        this.bodies = bodies;
        this.submissions = submissions;
        this.acts = acts;
        this.register = register;
        this.files = files;
        this.items = items;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, SECOND_REVIEWER, APPROVER, SECRECY, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView submission(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        return page(me, bodies.withCode(code), id, new Form(Map.of()));
    }

    @ForDuty(CLERK)
    @PostMapping
    ModelAndView act(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @RequestParam Optional<List<MultipartFile>> file,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    act(me, body, id, form, Upload.of(file.orElse(List.of())), trail.now());
                    return new ModelAndView("redirect:/desk/" + code + "/channels/submissions/" + id);
                },
                () -> page(me, body, id, form));
    }

    private void act(Person me, Body body, long id, Form form, List<Upload> proof, Moment now) {
        var act = form.text("act");
        switch (act) {
            case "adopt" -> {
                var day = form.day("adopted");
                form.filled("adopted-as");
                form.settle();
                acts.adopt(me, body, id, day, form.text("adopted-as"), form.text("adopted-address"), proof, now);
            }
            case "refuse" -> {
                var day = form.day("refused");
                form.filled("refused-reason");
                form.settle();
                submissions.refuse(me, body, id, day, form.text("refused-reason"), now);
            }
            case "close" -> submissions.close(me, body, id, now.day(), now);
            default -> throw Refusal.notFound();
        }
    }

    private ModelAndView page(Person me, Body body, long id, Form form) {
        var today = trail.now().day();
        var found = register.get(body, id, today);
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("found", found);
        model.put(
                "item",
                found.itemId()
                        .map(one -> items.titles(body).getOrDefault(one, ""))
                        .orElse(""));
        model.put("sent", files.of(id, SubmissionFiles.Role.SENT));
        model.put("proof", files.of(id, SubmissionFiles.Role.PROOF));
        model.put("clerk", bodies.duties(me, body).contains(CLERK));
        model.put("form", form);
        model.put("today", today);
        return new ModelAndView("channels/submission", model);
    }
}
