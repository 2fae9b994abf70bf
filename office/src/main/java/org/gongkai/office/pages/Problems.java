package org.gongkai.office.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.gongkai.office.Refusal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what is refused into a page that says what, why and what to do. */
@ControllerAdvice
class Problems {
    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletResponse response) {
        response.setStatus(refusal.kind().status());
        return new ModelAndView(
                "problem", Map.of("code", refusal.code(), "args", refusal.args().toArray()));
    }

    @ExceptionHandler({NoResourceFoundException.class, MethodArgumentTypeMismatchException.class})
    ModelAndView absent(Exception cause, HttpServletResponse response) {
        return refused(Refusal.notFound(), response);
    }
}
