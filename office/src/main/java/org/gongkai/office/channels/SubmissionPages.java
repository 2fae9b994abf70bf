package org.gongkai.office.channels;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SECOND_REVIEWER;
import static org.gongkai.office.bodies.Duty.SECRECY;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Form;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.facts.Period;
import org.gongkai.office.files.Upload;
import org.gongkai.office.publishing.PublicItems;
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

/** 报送台账: what was sent to superiors in a year, by receiver and by what became of it. */
@Controller
@RequestMapping("/desk/{code}/channels/submissions")
class SubmissionPages {
    private static final int RECENT = 30;
    private static final int MOST_DAYS = 250;

    private final Bodies bodies;
    private final Submissions submissions;
    private final SubmissionRegister register;
    private final SubmissionActs acts;
    private final PublicItems items;
    private final Trail trail;

    SubmissionPages(
            Bodies bodies,
            Submissions submissions,
            SubmissionRegister register,
            SubmissionActs acts,
            PublicItems items,
            Trail trail) {
        this.bodies = bodies;
        this.submissions = submissions;
        this.register = register;
        this.acts = acts;
        this.items = items;
        this.trail = trail;
    }

    /** The filter of an address; what names no state is passed over. */
    static SubmissionFilter filter(int year, String receiver, String state) {
        return new SubmissionFilter(
                Period.asked(year),
                Optional.of(receiver).filter(name -> !name.isEmpty()),
                Arrays.stream(Submission.State.values())
                        .filter(each -> each.name().equals(state))
                        .findFirst());
    }

    @ForDuty(
            value = {CLERK, REVIEWER, SECOND_REVIEWER, APPROVER, SECRECY, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView list(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Optional<Integer> year,
            @RequestParam(defaultValue = "") String receiver,
            @RequestParam(defaultValue = "") String state) {
        var filter = filter(year.orElse(trail.now().day().getYear()), receiver, state);
        return page(me, bodies.withCode(code), filter, new Form(Map.of()));
    }

    /** Records what was sent. */
    @ForDuty(CLERK)
    @PostMapping
    ModelAndView submit(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            @RequestParam Optional<List<MultipartFile>> file,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        var now = trail.now();
        return form.tried(
                response,
                () -> {
                    var day = form.day("submitted");
                    form.settle();
                    var item = ChannelForms.chosen(form.text("sent-item"));
                    var sent = new Submissions.Sent(
                            form.text("sent-title"), form.text("receiver"), day, item, form.text("sent-text"));
                    var id = acts.submit(me, body, sent, Upload.of(file.orElse(List.of())), now);
                    return new ModelAndView("redirect:/desk/" + code + "/channels/submissions/" + id);
                },
                () -> page(me, body, filter(now.day().getYear(), "", ""), form));
    }

    /** Says how long a receiver usually takes. */
    @ForDuty(CLERK)
    @PostMapping("/receivers")
    ModelAndView days(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var days = ChannelForms.count(form, "answer-days");
                    form.require(days > 0 && days <= MOST_DAYS, "answer-days", "count-unread");
                    form.settle();
                    submissions.setDays(me, body, form.text("answer-receiver"), days, trail.now());
                    return new ModelAndView("redirect:/desk/" + code + "/channels/submissions");
                },
                () -> page(me, body, filter(trail.now().day().getYear(), "", ""), form));
    }

    private ModelAndView page(Person me, Body body, SubmissionFilter filter, Form form) {
        var today = trail.now().day();
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("filter", filter);
        model.put("found", register.of(body, filter, today));
        model.put("receivers", register.byReceiver(body, filter.year(), today));
        model.put("usual", register.usualDays());
        model.put("recent", items.latest(body, RECENT));
        model.put("clerk", bodies.duties(me, body).contains(CLERK));
        model.put("form", form);
        model.put("today", today);
        return new ModelAndView("channels/submissions", model);
    }
}
