package org.gongkai.office.portal.search;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.office.ForPublic;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** 检索 of one body and of all, and what the box suggests while somebody types. */
@Controller
@ForPublic
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "gongkai.search", matchIfMissing = true)
class SearchPages {
    private static final int SUGGESTED = 8;

    private final Search search;
    private final SearchAnswers answers;
    private final Bodies bodies;
    private final SearchColumns columns;
    private final OfficeDay day;

    SearchPages(Search search, SearchAnswers answers, Bodies bodies, SearchColumns columns, OfficeDay day) {
        this.search = search;
        this.answers = answers;
        this.bodies = bodies;
        this.columns = columns;
        this.day = day;
    }

    /** A title and its address. */
    record Suggestion(String title, String url) {}

    @GetMapping("/search")
    ModelAndView all(@RequestParam Map<String, String> given, HttpServletResponse response) {
        return page("/search", given, Optional.empty(), response);
    }

    @GetMapping("/p/{code}/search")
    ModelAndView body(
            @PathVariable String code, @RequestParam Map<String, String> given, HttpServletResponse response) {
        var body = bodies.withCode(code);
        return page("/p/" + body.code() + "/search", given, Optional.of(body), response);
    }

    private ModelAndView page(
            String path, Map<String, String> given, Optional<Body> body, HttpServletResponse response) {
        var asked = SearchAsked.of(path, given, body, bodies, columns);
        SearchView view;
        try {
            view = answers.to(asked, body);
        } catch (Refusal refusal) { // the question stays on the page
            response.setStatus(refusal.kind().status());
            view = answers.refused(asked, body, refusal);
        }
        var template = body.isPresent() ? "portal/searchBody" : "portal/searchAll";
        return body.isPresent()
                ? new ModelAndView(template, Map.of("view", view, "body", body.get()))
                : new ModelAndView(template, Map.of("view", view, "district", bodies.top()));
    }

    @GetMapping("/search/suggest")
    @ResponseBody
    List<Suggestion> suggest(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String body) {
        var codes = new java.util.HashMap<Long, Body>();
        bodies.all().forEach(one -> codes.put(one.id(), one));
        var only =
                codes.values().stream().filter(one -> one.code().equals(body)).findFirst();
        if (q.length() > 2 * SearchWords.LONGEST || !body.isEmpty() && only.isEmpty()) {
            return List.of();
        }
        var filters = only.map(one -> SearchQuery.Filters.of(one.id())).orElse(SearchQuery.Filters.NONE);
        return search
                .suggest(new SearchQuery(
                        SearchWords.exactly(q),
                        filters,
                        SearchQuery.Order.RELEVANCE,
                        0,
                        SUGGESTED,
                        day.today(),
                        java.util.Set.of()))
                .stream()
                .map(one -> new Suggestion(
                        one.title(),
                        "/p/" + Objects.requireNonNull(codes.get(one.bodyId())).code() + one.path()))
                .toList();
    }
}
