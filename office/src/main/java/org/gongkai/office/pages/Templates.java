package org.gongkai.office.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.Role;
import org.gongkai.office.bodies.DeskEntry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Renders the precompiled templates; the name of a view is the path of its template. */
@Configuration(proxyBeanMethods = false)
class Templates {
    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    ViewResolver jteViews(
            TemplateEngine engine,
            MessageSource words,
            OfficeDay day,
            List<DeskEntry> entries,
            @Value("${gongkai.role:OFFICE}") Role role) {
        return new JteViews(engine, words, day, role == Role.OFFICE ? List.copyOf(entries) : List.of());
    }

    private record JteViews(TemplateEngine engine, MessageSource words, OfficeDay day, List<DeskEntry> entries)
            implements ViewResolver, Ordered {
        private static final String REDIRECT = "redirect:";

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }

        @Override
        public View resolveViewName(String name, java.util.Locale locale) {
            return name.startsWith(REDIRECT)
                    ? new RedirectView(name.substring(REDIRECT.length()), true, true, false)
                    : view(name);
        }

        private View view(String name) {
            return (model, request, response) -> {
                var values = new HashMap<String, Object>(model == null ? Map.of() : model);
                values.put("f", Frame.of(words, day, entries, request));
                var out = new StringOutput();
                engine.render(name + ".jte", values, out);
                response.setContentType("text/html;charset=UTF-8");
                response.getOutputStream().write(out.toString().getBytes(StandardCharsets.UTF_8));
            };
        }
    }
}
