package org.gongkai.office.bodies.signin;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 登录, and the form that waited for it. */
@Controller
class SignInPage {
    static final String USERNAME = "sign-in.username";
    private static final List<String> NOTICES = List.of("wrong", "many", "unknown", "expired", "out");

    private final KeptForms forms;
    private final List<Provider> providers = new ArrayList<>();

    SignInPage(KeptForms forms, ObjectProvider<ClientRegistrationRepository> registrations) {
        this.forms = forms;
        if (registrations.getIfAvailable() instanceof Iterable<?> all) {
            for (var one : all) {
                if (one instanceof ClientRegistration registration) {
                    providers.add(new Provider(registration.getRegistrationId(), registration.getClientName()));
                }
            }
        }
    }

    @GetMapping("/sign-in")
    ModelAndView page(@RequestParam Map<String, String> query, HttpSession session) {
        Optional<String> notice = NOTICES.stream().filter(query::containsKey).findFirst();
        var username = Objects.toString(session.getAttribute(USERNAME), "");
        return new ModelAndView(
                "sign-in",
                Map.of("notice", notice.orElse(""), "username", username, "providers", List.copyOf(providers)));
    }

    @GetMapping(KeptForms.PATH)
    ModelAndView resubmit(HttpSession session) {
        var form = forms.find(session).orElseThrow(Refusal::notFound);
        return new ModelAndView("bodies/resubmit", Map.of("form", form));
    }
}
