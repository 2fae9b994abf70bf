package org.gongkai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Lane;
import org.gongkai.office.bodies.Uscc;
import org.gongkai.office.catalogue.Catalogue;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every staff page, every duty, at one's own body, at a sibling and at the body below. */
class AuthorisationTest {
    /** Something for every name in an address; nothing that exists, so that nobody reaches more than the gate. */
    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("id", "999999999"),
            Map.entry("act", "note"),
            Map.entry("letter", "999999999"),
            Map.entry("kind", "nothing"),
            Map.entry("year", "1999"),
            Map.entry("cell", "nothing"),
            Map.entry("extension", "pdf"),
            Map.entry("original", "999999999"),
            Map.entry("page", "1"),
            Map.entry("upload", "00000000-0000-0000-0000-000000000000"),
            Map.entry("file", "00000000-0000-0000-0000-000000000000"),
            Map.entry("paper", "set"),
            Map.entry("span", "q9"));

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private record Route(RequestMethod method, String path, Optional<ForDuty> rule) {
        boolean allowsOwn(Duty duty) {
            return rule.map(duties -> Set.of(duties.value()).contains(duty)).orElse(true);
        }

        boolean allowsFromAbove(Duty duty) {
            return rule.map(duties -> Set.of(duties.above()).contains(duty)).orElse(true);
        }

        boolean allowsAnybody() {
            return rule.isEmpty();
        }

        String at(Body body) {
            return VARIABLE.matcher(path)
                    .replaceAll(found -> found.group(1).equals("code")
                            ? body.code()
                            : Objects.requireNonNull(SAMPLES.get(found.group(1))));
        }
    }

    private record Caller(Visitor visitor, String token) {}

    private final Bodies bodies = OfficeServer.bean(Bodies.class);
    private final Body top = aBody("matrix-top", 1, Optional.empty());
    private final Body own = aBody("matrix-own", 2, Optional.of(top.id()));
    private final Body sibling = aBody("matrix-sibling", 3, Optional.of(top.id()));
    private final Body lower = aBody("matrix-lower", 4, Optional.of(own.id()));

    @Test
    void a_staff_page_opens_exactly_to_the_duties_it_names() {
        var routes = routes();
        assertThat(routes).hasSizeGreaterThan(20);
        for (var caller : callers().entrySet()) {
            var duty = caller.getKey();
            for (var route : routes) {
                check(caller.getValue(), duty, route, own, route.allowsOwn(duty));
                check(caller.getValue(), duty, route, lower, route.allowsFromAbove(duty));
                check(caller.getValue(), duty, route, sibling, route.allowsAnybody());
            }
        }
    }

    /** Reading is tried both ways; writing only where it must be refused, so that nothing changes. */
    private static void check(Caller caller, Duty duty, Route route, Body body, boolean allowed) {
        var name = route.method() + " " + route.path() + " by " + duty + " at " + body.code();
        if (route.method() == RequestMethod.GET) {
            var status = caller.visitor().get(route.at(body)).statusCode();
            assertThat(status == 403).as("%s refused with %s", name, status).isEqualTo(!allowed);
            assertThat(status).as(name).isLessThan(500);
        } else if (!allowed) {
            var answer = caller.visitor().post(route.at(body), "_csrf=" + caller.token());
            assertThat(answer.statusCode()).as(name).isEqualTo(403);
        }
    }

    private static List<Route> routes() {
        var routes = new ArrayList<Route>();
        OfficeServer.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, handler) -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/desk"))
                        .forEach(path -> {
                            VARIABLE.matcher(path)
                                    .results()
                                    .map(found -> found.group(1))
                                    .filter(variable -> !variable.equals("code"))
                                    .forEach(variable -> assertThat(SAMPLES)
                                            .as("a sample for {%s} in %s", variable, path)
                                            .containsKey(variable));
                            var rule = Optional.ofNullable(handler.getMethodAnnotation(ForDuty.class));
                            info.getMethodsCondition()
                                    .getMethods()
                                    .forEach(method -> routes.add(new Route(method, path, rule)));
                        }));
        return routes;
    }

    private Map<Duty, Caller> callers() {
        var callers = new EnumMap<Duty, Caller>(Duty.class);
        for (var duty : Duty.values()) {
            var username = "matrix-" + duty.name().toLowerCase(java.util.Locale.ROOT);
            bodies.appoint(bodies.addPerson(username, "某人", Visitor.PASSWORD), own.id(), duty);
            var visitor = Visitor.signedIn(username);
            var token =
                    visitor.page("/desk/account").select("input[name=_csrf]").val();
            callers.put(duty, new Caller(visitor, token));
        }
        return callers;
    }

    private Body aBody(String code, int number, Optional<Long> parent) {
        var uscc = Uscc.completed("1115029930000000" + number);
        var made = new Body(0, code, "矩阵机关", "矩阵", uscc, "地址", "时间", "电话", "负责人", "办公室", Lane.USUAL);
        bodies.add(made, parent);
        var body = bodies.withCode(code);
        OfficeServer.bean(Catalogue.class).addStandard(body);
        return body;
    }
}
