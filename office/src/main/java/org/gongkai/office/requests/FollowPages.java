package org.gongkai.office.requests;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.Throttle;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.files.Upload;
import org.gongkai.office.letters.Letter;
import org.gongkai.office.letters.Letters;
import org.gongkai.office.trail.Trail;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * 申请进度: what an applicant sees and may do with number and secret. A wrong pair says only that it is wrong; few can be
 * tried from one address. There is no limit for one number: strangers could lock the applicant out by it, and a secret of
 * 59 bits is not guessed.
 */
@Controller
@RequestMapping("/p/{code}/request")
class FollowPages {
    /** Longest supplement, in characters. */
    static final int WORDS = 2000;

    private static final String FOLLOWED = "followedRequest";
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{4})-?(\\d{1,6})\\s*");
    private static final int TRIES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(30);

    private final Bodies bodies;
    private final Requests requests;
    private final Filings filings;
    private final RequestStore store;
    private final CaseLetters cases;
    private final Letters letters;
    private final ReleasedCopies copies;
    private final Papers papers;
    private final Trail trail;
    private final Throttle throttle = new Throttle(TRIES, WINDOW);

    FollowPages(
            Bodies bodies,
            Requests requests,
            Filings filings,
            RequestStore store,
            CaseLetters cases,
            Letters letters,
            ReleasedCopies copies,
            Papers papers,
            Trail trail) {
        this.bodies = bodies;
        this.requests = requests;
        this.filings = filings;
        this.store = store;
        this.cases = cases;
        this.letters = letters;
        this.copies = copies;
        this.papers = papers;
        this.trail = trail;
    }

    @GetMapping("/follow")
    ModelAndView blank(@PathVariable String code) {
        return form(bodies.withCode(code), new Form(Map.of()));
    }

    @PostMapping("/follow")
    ModelAndView follow(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var number = form.filled("number");
                    var secret = form.filled("secret");
                    form.settle();
                    var found = find(body, number, secret, request);
                    request.getSession().setAttribute(FOLLOWED, body.id() + "/" + found.id());
                    return new ModelAndView("redirect:/p/" + code + "/request/case");
                },
                () -> form(body, form));
    }

    private DisclosureRequest find(Body body, String number, String secret, HttpServletRequest request) {
        if (!throttle.take(request.getRemoteAddr())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "follow-many");
        }
        var matcher = NUMBER.matcher(number);
        var found = matcher.matches()
                ? store.find(body, Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                : Optional.<DisclosureRequest>empty();
        return found.filter(one -> filings.isSecret(one.id(), secret))
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "follow-wrong"));
    }

    @GetMapping("/case")
    ModelAndView look(@PathVariable String code, HttpSession session) {
        var body = bodies.withCode(code);
        return followed(body, session)
                .map(id -> page(body, id, new Form(Map.of())))
                .orElseGet(() -> new ModelAndView("redirect:/p/" + code + "/request/follow"));
    }

    /** @param what {@code supplement}, {@code correct} or {@code withdraw} */
    @PostMapping("/case/{what:supplement|correct|withdraw}")
    ModelAndView act(
            @PathVariable String code,
            @PathVariable String what,
            @RequestParam Map<String, String> typed,
            @RequestParam Optional<List<MultipartFile>> attached,
            HttpSession session,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var id = followed(body, session).orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "follow-first"));
        var all = new HashMap<>(typed);
        all.put("what", what);
        var form = new Form(all);
        return form.tried(
                response,
                () -> {
                    carryOut(body, id, what, form, Upload.of(attached.orElse(List.of())));
                    return new ModelAndView("redirect:/p/" + code + "/request/case");
                },
                () -> page(body, id, form));
    }

    private void carryOut(Body body, long id, String what, Form form, List<Upload> attached) {
        var now = trail.now();
        if (what.equals("withdraw")) {
            form.require(form.text("sure").equals("yes"), "sure", "withdraw-sure");
            form.settle();
            requests.withdraw(body, id, now);
            return;
        }
        var words = form.filled("words");
        form.require(words.length() <= WORDS, "words", "request-long", WORDS);
        form.settle();
        if (what.equals("correct")) {
            requests.correct(body, id, words, attached, now);
        } else {
            requests.supplement(body, id, words, attached, now);
        }
    }

    /** A letter that went out; its first reading is its delivery. */
    @GetMapping("/case/letters/{letter}.pdf")
    ResponseEntity<byte[]> letter(@PathVariable String code, @PathVariable long letter, HttpSession session) {
        var body = bodies.withCode(code);
        var id = followed(body, session).orElseThrow(Refusal::notFound);
        var now = trail.now();
        var found = forApplicant(requests.get(body, id, now)).stream()
                .filter(each -> each.id() == letter)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        var pdf = letters.pdf(found);
        requests.collected(body, id, found.kind(), now);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "attachment; filename=\"letter-" + letter + ".pdf\"")
                .header("Cache-Control", "no-store")
                .body(pdf);
    }

    /** The released copy that went out with the answer; its first reading is its delivery, too. */
    @GetMapping("/case/released.pdf")
    ResponseEntity<byte[]> released(@PathVariable String code, HttpSession session) {
        var body = bodies.withCode(code);
        var id = followed(body, session).orElseThrow(Refusal::notFound);
        var now = trail.now();
        var copy = released(requests.get(body, id, now)).orElseThrow(Refusal::notFound);
        var pdf = copies.content(copy);
        requests.copyCollected(body, id, now);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "attachment; filename=\"released-" + id + ".pdf\"")
                .header("Cache-Control", "no-store")
                .body(pdf);
    }

    private Optional<ReleasedCopy> released(RequestCase found) {
        return found.life()
                .last(StepKind.ANSWERED)
                .map(Step::answer)
                .filter(type -> type == AnswerType.GRANTED || type == AnswerType.PARTLY_GRANTED)
                .flatMap(type -> copies.of(found.request().id()));
    }

    /** What went out with the answer. */
    @GetMapping("/case/files/{file}")
    ResponseEntity<byte[]> paper(@PathVariable String code, @PathVariable UUID file, HttpSession session) {
        var body = bodies.withCode(code);
        var id = followed(body, session).orElseThrow(Refusal::notFound);
        var paper = enclosed(id).stream()
                .filter(each -> each.file().id().equals(file))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        return PaperPages.download(paper, papers.content(paper));
    }

    private List<Paper> enclosed(long id) {
        return papers.of(id).stream()
                .filter(paper -> paper.kind() == PaperKind.ENCLOSED && !paper.isToSend())
                .toList();
    }

    private List<Letter> forApplicant(RequestCase found) {
        return cases.of(found.request().id()).stream()
                .filter(letter -> CaseLetters.isForApplicant(letter, found.life()))
                .toList();
    }

    private static Optional<Long> followed(Body body, HttpSession session) {
        var followed = Objects.toString(session.getAttribute(FOLLOWED), "");
        var start = body.id() + "/";
        return followed.startsWith(start)
                ? Optional.of(Long.valueOf(followed.substring(start.length())))
                : Optional.empty();
    }

    private ModelAndView page(Body body, long id, Form form) {
        var found = requests.get(body, id, trail.now());
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("found", found);
        model.put("form", form);
        model.put("words", requests.words(id));
        model.put("letters", forApplicant(found));
        model.put("released", released(found));
        model.put("enclosed", enclosed(id));
        model.put(
                "ledger",
                found.life()
                        .clock()
                        .period()
                        .map(period -> period.explain(found.life().calendar())));
        return new ModelAndView("requests/status", model);
    }

    private static ModelAndView form(Body body, Form form) {
        return new ModelAndView("requests/follow", Map.of("body", body, "form", form));
    }
}
