package org.gongkai.office.pages;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 登录. */
@Controller
class SignInPage {
    @GetMapping("/sign-in")
    ModelAndView page(@RequestParam Map<String, String> query, HttpSession session) {
        var notice = "";
        for (var known : new String[] {"wrong", "locked", "out"}) {
            notice = query.containsKey(known) ? known : notice;
        }
        var username = Objects.toString(session.getAttribute("sign-in.username"), "");
        return new ModelAndView("sign-in", Map.of("notice", notice, "username", username));
    }
}
