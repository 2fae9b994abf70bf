package org.gongkai.office.engagement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.office.ForPublic;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.Bodies;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 答复选登: the published answers of a body, and one of them. */
@Controller
@ForPublic
@RequestMapping("/p/{code}/messages")
class AnswerPages {
    private static final int PAGE = 20;
    private static final int LONGEST = 60;

    private final Bodies bodies;
    private final PublishedAnswers answers;
    private final OfficeDay day;

    AnswerPages(Bodies bodies, PublishedAnswers answers, OfficeDay day) {
        this.bodies = bodies;
        this.answers = answers;
        this.day = day;
    }

    /** A page of the whole list: an address that can be a file. */
    @GetMapping("/page/{page:[0-9]{1,6}}")
    ModelAndView page(@PathVariable String code, @PathVariable int page) {
        return list(code, "", "", page);
    }

    @GetMapping
    ModelAndView list(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page) {
        var body = bodies.withCode(code);
        var chosen = Arrays.stream(MessageKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
        var wanted = words.strip();
        var searched = wanted.substring(0, Math.min(LONGEST, wanted.length()));
        var count = answers.count(body, chosen, searched);
        var pages = Math.max(1, (count + PAGE - 1) / PAGE);
        var shown = Math.min(Math.max(1, page), pages);
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("kind", chosen);
        model.put("words", searched);
        model.put("answers", answers.list(body, chosen, searched, PAGE, (shown - 1) * PAGE));
        model.put("count", count);
        model.put("page", shown);
        model.put("pages", pages);
        model.put("satisfaction", answers.satisfaction(body, day.today().getYear()));
        model.put("before", answers.satisfaction(body, day.today().getYear() - 1));
        return new ModelAndView("engagement/answers", model);
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    ModelAndView one(@PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        return new ModelAndView("engagement/answer", Map.of("body", body, "answer", answers.get(body, id)));
    }
}
