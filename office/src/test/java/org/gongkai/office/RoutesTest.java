package org.gongkai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.ForSignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class RoutesTest {
    /** What is neither for staff who have signed in nor for the public to read: signing in, and what takes something. */
    private static final List<String> OTHERS = List.of(
            "/sign-in",
            "/resubmit",
            "/first-run",
            "/error",
            "/p/{code}/request/follow",
            "/p/{code}/request/case",
            "/p/{code}/message/follow",
            "/p/{code}/message/case");

    @Test
    void every_staff_page_says_who_may_reach_it() {
        OfficeServer.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((route, handler) -> {
                    var isForStaff = route.getPatternValues().stream().anyMatch(path -> path.startsWith("/desk"));
                    var says = handler.hasMethodAnnotation(ForDuty.class)
                            || handler.hasMethodAnnotation(ForSignedIn.class);
                    assertThat(says).as("%s %s", route, handler).isEqualTo(isForStaff);
                });
    }

    /** Else the process that serves only the portal, and the export, would go without it. */
    @Test
    void every_page_that_anybody_may_read_says_so() {
        OfficeServer.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((route, handler) -> {
                    var isForPublic = route.getPatternValues().stream()
                            .noneMatch(path ->
                                    path.startsWith("/desk") || OTHERS.stream().anyMatch(path::startsWith));
                    assertThat(handler.getBeanType().isAnnotationPresent(ForPublic.class))
                            .as("%s %s", route, handler)
                            .isEqualTo(isForPublic);
                });
    }
}
