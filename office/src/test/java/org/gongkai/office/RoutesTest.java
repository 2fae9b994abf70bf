package org.gongkai.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.ForSignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class RoutesTest {
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
}
