package org.gongkai.office.engagement;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.gongkai.office.ForPublic;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.Throttle;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.inward.InwardFiling;
import org.gongkai.screening.Finding;
import org.gongkai.screening.Screener;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form on which a resident reports a mistake, without an account and without a name. */
@Controller
@ForPublic
class MistakeFormPages {
    /** A field people do not see and programs fill in. */
    private static final String TRAP = "website";

    private static final int ALLOWED = 5;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Bodies bodies;
    private final MistakeDesk desk;
    private final Throttle throttle = new Throttle(ALLOWED, WINDOW);

    MistakeFormPages(Bodies bodies, MistakeDesk desk) {
        this.bodies = bodies;
        this.desk = desk;
    }

    @GetMapping("/p/{code}/mistake")
    ModelAndView blank(@PathVariable String code, @RequestParam Map<String, String> typed) {
        return form(bodies.withCode(code), new Form(typed));
    }

    @PostMapping("/p/{code}/mistake")
    ModelAndView report(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var words = form.filled("words");
                    form.require(words.length() <= Mistakes.LIMIT, "words", "mistake-long", Mistakes.LIMIT);
                    form.require(!holdsPersonal(words), "words", "mistake-personal");
                    form.settle();
                    if (!form.text(TRAP).isEmpty() || !throttle.take(request.getRemoteAddr())) {
                        throw new Refusal(Refusal.Kind.CONFLICT, "mistake-many");
                    }
                    var receipt = desk.take(body, page(form), words);
                    return receipt.secret().isEmpty()
                            ? new ModelAndView("redirect:/p/" + body.code() + "/mistake/" + receipt.number())
                            : new ModelAndView("engagement/filed", Map.of("body", body, "receipt", receipt));
                },
                () -> form(body, form));
    }

    /** Sent outside: where it is now. */
    @GetMapping("/p/{code}/mistake/{id:" + InwardFiling.ID + "}")
    ModelAndView sent(@PathVariable String code, @PathVariable String id) {
        return new ModelAndView(
                "engagement/sent", Map.of("body", bodies.withCode(code), "id", id, "number", desk.receipt(id)));
    }

    private static ModelAndView form(Body body, Form form) {
        return new ModelAndView("engagement/mistake", Map.of("body", body, "form", form, "page", page(form)));
    }

    private static String page(Form form) {
        return MistakeDesk.page(form.text("page"));
    }

    private static boolean holdsPersonal(String words) {
        return Screener.standard().screen(words).stream().anyMatch(Finding::personal);
    }
}
