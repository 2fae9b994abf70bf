package org.gongkai.office.deadlines;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.office.OfficeCalendar;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 放假安排: the years and their notices; the system administrator imports a new one and sees what it moved. */
@Controller
@RequestMapping("/desk/{code}/calendar")
class CalendarPages {
    private static final int FIRST_YEAR = 2007;

    private final Bodies bodies;
    private final Holidays holidays;
    private final OfficeCalendar calendar;
    private final Trail trail;

    CalendarPages(Bodies bodies, Holidays holidays, OfficeCalendar calendar, Trail trail) {
        this.bodies = bodies;
        this.holidays = holidays;
        this.calendar = calendar;
        this.trail = trail;
    }

    @ForDuty({Duty.SYSTEM_ADMIN, Duty.CLERK})
    @GetMapping
    ModelAndView years(
            @AuthenticationPrincipal Person me, @PathVariable String code, @RequestParam Optional<Long> layer) {
        return page(me, bodies.withCode(code), layer, Optional.empty());
    }

    @ForDuty(Duty.SYSTEM_ADMIN)
    @PostMapping
    ModelAndView adopt(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam MultipartFile file,
            HttpServletResponse response)
            throws IOException {
        var body = bodies.withCode(code);
        try {
            var id = holidays.adopt(NoticeFile.read(file.getBytes()), Optional.of(new Holidays.Importer(me, body)));
            return new ModelAndView("redirect:/desk/" + code + "/calendar?layer=" + id);
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return page(me, body, Optional.empty(), Optional.of(refusal));
        }
    }

    private ModelAndView page(Person me, Body body, Optional<Long> layer, Optional<Refusal> refusal) {
        var known = calendar.current();
        var thisYear = trail.now().day().getYear();
        var last = IntStream.iterate(thisYear + 1, year -> known.covers(year), year -> year + 1)
                .max()
                .orElse(thisYear);
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("years", lines(Math.max(last, thisYear) + 1));
        model.put("layers", holidays.layers());
        model.put("layer", layer.orElse(0L));
        model.put("moved", layer.map(holidays::movedBy).orElse(List.of()));
        model.put("administrator", bodies.duties(me, body).contains(Duty.SYSTEM_ADMIN));
        model.put("problem", refusal.map(Refusal::code).orElse(""));
        model.put("args", refusal.map(why -> why.args().toArray()).orElse(new Object[0]));
        return new ModelAndView("deadlines/calendar", Map.copyOf(model));
    }

    private List<YearLine> lines(int last) {
        var known = calendar.current();
        return IntStream.rangeClosed(FIRST_YEAR, last)
                .mapToObj(i -> YearLine.of(last - (i - FIRST_YEAR), known))
                .toList();
    }
}
