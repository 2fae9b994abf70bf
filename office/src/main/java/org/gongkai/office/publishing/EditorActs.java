package org.gongkai.office.publishing;

import static org.gongkai.office.bodies.Duty.CLERK;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.Upload;
import org.gongkai.office.publishing.text.BodyText;
import org.gongkai.office.publishing.text.ImportedText;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What the editor does before saving, each with the whole form, so that nothing typed is lost on the way; id 0 is a new item. */
@Controller
@RequestMapping("/desk/{code}/items/{id}")
class EditorActs {
    private final Bodies bodies;
    private final KeptFiles files;
    private final TypedForms forms;
    private final WorkingCopies copies;
    private final EditorPage page;
    private final Trail trail;

    EditorActs(Bodies bodies, KeptFiles files, TypedForms forms, WorkingCopies copies, EditorPage page, Trail trail) {
        this.bodies = bodies;
        this.files = files;
        this.forms = forms;
        this.copies = copies;
        this.page = page;
        this.trail = trail;
    }

    /** Takes in the chosen files, removes one, or moves one up. */
    @ForDuty(CLERK)
    @PostMapping("/arrange")
    ModelAndView arrange(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            ItemForm form,
            @RequestParam(defaultValue = "") String up,
            @RequestParam(defaultValue = "") String drop,
            @RequestParam(required = false) List<MultipartFile> upload,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var when = trail.now();
        var ids = new ArrayList<>(form.attachments());
        ids.remove(drop);
        var at = ids.indexOf(up);
        if (at > 0) {
            Collections.swap(ids, at, at - 1);
        }
        try {
            for (var sent : upload == null ? List.<Upload>of() : Upload.of(upload)) {
                ids.add(files.keep(sent, me, body, when).id().toString());
            }
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return page.again(me, body, id, form.attaching(ids), refusal);
        }
        return page.of(me, body, id, form.attaching(ids), Map.of());
    }

    /** Reads a document and shows what would become of it. */
    @ForDuty(CLERK)
    @PostMapping("/import")
    ModelAndView read(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            ItemForm form,
            @RequestParam MultipartFile document,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var when = trail.now();
        try {
            var sent = Upload.of(document);
            if (sent.name().isEmpty()) {
                throw new Refusal(Refusal.Kind.INVALID, "import-none");
            }
            var isPage = sent.name().toLowerCase(Locale.ROOT).matches(".*\\.html?");
            var read = isPage
                    ? ImportedText.ofPage(sent.name(), sent.content())
                    : ImportedText.of(sent.name(), files.inspect(sent, me, body, when), sent.content());
            var text = forms.text(sent.name(), read.html(), read.notes(), me, body, when);
            return page.previewing(me, body, id, form, ImportPreview.of(sent.name(), read, text));
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return page.again(me, body, id, form, refusal);
        }
    }

    /** Takes a read document over as the text, or behind it. */
    @ForDuty(CLERK)
    @PostMapping("/use")
    ModelAndView use(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            ItemForm form,
            @RequestParam(defaultValue = "") String imported,
            @RequestParam(defaultValue = "") String how) {
        var body = bodies.withCode(code);
        var kept = switch (how) {
            case "replace" -> form.with(imported);
            case "append" -> form.with(BodyText.html(form.text()) + imported);
            default -> form;
        };
        return page.of(me, body, id, kept, Map.of());
    }

    /** Gives up what was typed since the last save. */
    @ForDuty(CLERK)
    @PostMapping("/discard")
    ModelAndView discard(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        copies.end(me, bodies.withCode(code), id);
        return new ModelAndView("redirect:/desk/" + code + "/items/" + (id == 0 ? "new" : id + "/edit"));
    }
}
