package org.gongkai.office.engagement.survey;

import static org.gongkai.office.bodies.Duty.CLERK;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Form;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.Upload;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 答卷录入: sheets asked by telephone and on paper, one by one or from a table. */
@Controller
@RequestMapping("/desk/{code}/surveys/{id}/sheets")
class SheetPages {
    private final Bodies bodies;
    private final Surveys surveys;
    private final Sheets sheets;
    private final SurveyView view;
    private final KeptFiles files;
    private final Trail trail;

    SheetPages(Bodies bodies, Surveys surveys, Sheets sheets, SurveyView view, KeptFiles files, Trail trail) {
        this.bodies = bodies;
        this.surveys = surveys;
        this.sheets = sheets;
        this.view = view;
        this.files = files;
        this.trail = trail;
    }

    @ForDuty(CLERK)
    @PostMapping
    ModelAndView enter(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        surveys.get(body, id);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var answers = AnswerForm.read(form, surveys.questions(id));
                    var way = way(form);
                    var day = day(form);
                    form.settle();
                    sheets.take(
                            body, id, List.of(new Sheets.Sheet(answers, way, day, Optional.of(me.id()))), trail.now());
                    return SurveyDeskPages.at(code, id);
                },
                () -> view.page(me, body, id, form));
    }

    /** The table is read and not kept. */
    @ForDuty(CLERK)
    @PostMapping("/import")
    ModelAndView read(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @RequestParam MultipartFile file,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        surveys.get(body, id);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var way = way(form);
                    var day = day(form);
                    form.settle();
                    var now = trail.now();
                    var upload = Upload.of(file);
                    var type = files.inspect(upload, me, body, now);
                    var read = SheetImport.read(upload.name(), type, upload.content(), surveys.questions(id));
                    sheets.take(
                            body,
                            id,
                            read.stream()
                                    .map(answers -> new Sheets.Sheet(answers, way, day, Optional.of(me.id())))
                                    .toList(),
                            now);
                    return SurveyDeskPages.at(code, id);
                },
                () -> view.page(me, body, id, form));
    }

    private static SheetWay way(Form form) {
        var way = SurveyForms.named(SheetWay.values(), form.text("sheet-way"));
        form.require(way.isPresent(), "sheet-way", "field-blank");
        return way.orElse(SheetWay.PAPER);
    }

    private LocalDate day(Form form) {
        var day = form.day("answered");
        form.require(!day.isAfter(trail.now().day()), "answered", "field-day");
        return day;
    }
}
