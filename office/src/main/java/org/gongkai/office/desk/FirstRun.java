package org.gongkai.office.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Lane;
import org.gongkai.office.bodies.Uscc;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.trail.Trail;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * 首次使用: an empty office registers its body and its three administrators (三员分立), once, with the code printed at
 * start. They add the staff and grant the duties.
 */
@Controller
@ConditionalOnWebApplication
@org.springframework.context.annotation.Profile("!demo")
class FirstRun implements ApplicationRunner {
    private static final int PASSWORD_LENGTH = 12;
    private static final List<String> BODY_FIELDS =
            List.of("code", "name", "uscc", "leader", "unit", "address", "hours", "phone");

    private static final List<Duty> FIRST = List.of(Duty.SYSTEM_ADMIN, Duty.SECURITY_ADMIN, Duty.AUDIT_ADMIN);

    private final String code = String.format(Locale.ROOT, "%08d", new SecureRandom().nextInt(100_000_000));
    private final Bodies bodies;
    private final Catalogue catalogue;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final MessageSource words;
    private final Environment environment;

    FirstRun(
            Bodies bodies,
            Catalogue catalogue,
            Trail trail,
            TransactionTemplate transaction,
            MessageSource words,
            Environment environment) {
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.trail = trail;
        this.transaction = transaction;
        this.words = words;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        say("start.ready", "http://127.0.0.1:" + environment.getProperty("local.server.port") + "/");
        if (bodies.all().isEmpty()) {
            say("start.first-run", code);
        }
    }

    @GetMapping("/first-run")
    ModelAndView page() {
        requireEmpty();
        return form(Map.of(), new Refusal(Refusal.Kind.INVALID, ""));
    }

    @PostMapping("/first-run")
    ModelAndView register(@RequestParam Map<String, String> typed, HttpServletResponse response) {
        requireEmpty();
        try {
            check(typed);
            transaction.executeWithoutResult(status -> create(typed));
            return new ModelAndView("redirect:/sign-in");
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return form(typed, refusal);
        }
    }

    private static ModelAndView form(Map<String, String> typed, Refusal problem) {
        return new ModelAndView(
                "desk/first-run",
                Map.of(
                        "typed", typed,
                        "problem", problem.code(),
                        "args", problem.args().toArray(),
                        "bodyFields", BODY_FIELDS,
                        "duties", FIRST));
    }

    private void requireEmpty() {
        if (!bodies.all().isEmpty()) {
            throw Refusal.notFound();
        }
    }

    private void check(Map<String, String> typed) {
        var given = typed.getOrDefault("setup", "").strip().getBytes(StandardCharsets.UTF_8);
        require(MessageDigest.isEqual(given, code.getBytes(StandardCharsets.UTF_8)), "setup-code");
        var people = new TreeMap<String, Duty>();
        for (var duty : FIRST) {
            people.put(value(typed, "username-" + duty), duty);
            value(typed, "person-" + duty);
        }
        BODY_FIELDS.forEach(field -> value(typed, field));
        require(people.size() == FIRST.size(), "setup-people");
        require(value(typed, "code").matches("[a-z][a-z0-9-]{1,40}"), "setup-short");
        Uscc.problem(value(typed, "uscc")).ifPresent(refusal -> {
            throw refusal;
        });
        require(people.keySet().stream().allMatch(name -> name.matches("[a-z][a-z0-9._-]{2,30}")), "setup-username");
        require(typed.getOrDefault("password", "").length() >= PASSWORD_LENGTH, "setup-password");
    }

    private void create(Map<String, String> typed) {
        var id = bodies.add(
                new Body(
                        0,
                        value(typed, "code"),
                        value(typed, "name"),
                        value(typed, "name"),
                        value(typed, "uscc"),
                        value(typed, "address"),
                        value(typed, "hours"),
                        value(typed, "phone"),
                        value(typed, "leader"),
                        value(typed, "unit"),
                        Lane.USUAL),
                Optional.empty());
        catalogue.addStandard(bodies.withCode(value(typed, "code")));
        for (var duty : FIRST) {
            var person = bodies.addNewcomer(
                    id,
                    value(typed, "username-" + duty),
                    value(typed, "person-" + duty),
                    typed.getOrDefault("password", ""));
            bodies.appoint(person, id, duty);
            trail.record(trail.now(), person.id(), id, "person", person.id(), "appoint", "duty");
        }
    }

    private static String value(Map<String, String> typed, String field) {
        var value = typed.getOrDefault(field, "").strip();
        require(!value.isEmpty(), "setup-blank");
        return value;
    }

    private static void require(boolean good, String otherwise) {
        if (!good) {
            throw new Refusal(Refusal.Kind.INVALID, otherwise);
        }
    }

    private void say(String key, Object... args) {
        System.out.println(words.getMessage(key, args, Locale.SIMPLIFIED_CHINESE));
    }

    /** The code printed at start. */
    String code() {
        return code;
    }
}
