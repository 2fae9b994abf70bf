package org.gongkai.office.publishing;

import static org.gongkai.office.bodies.Duty.CLERK;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.Upload;
import org.gongkai.office.publishing.text.BodyText;
import org.gongkai.office.publishing.text.ImportedText;
import org.gongkai.office.publishing.text.Notes;
import org.gongkai.office.trail.Trail;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** What the editor asks for while somebody types; answers in JSON, with sentences ready to show. */
@Controller
@RequestMapping("/desk/{code}/items/{id}")
class EditorAnswers {
    /** What was kept, when, and who else is at the item. */
    record Saved(String said, String others) {}

    /** A refusal. */
    record Problem(String code, String said) {}

    /** A text to insert, and what was left out of it. */
    record Pasted(String html, List<String> said) {}

    private final Bodies bodies;
    private final Publishing publishing;
    private final KeptFiles files;
    private final TypedForms forms;
    private final WorkingCopies copies;
    private final EditorPage page;
    private final Trail trail;
    private final MessageSource words;

    EditorAnswers(
            Bodies bodies,
            Publishing publishing,
            KeptFiles files,
            TypedForms forms,
            WorkingCopies copies,
            EditorPage page,
            Trail trail,
            MessageSource words) {
        this.bodies = bodies;
        this.publishing = publishing;
        this.files = files;
        this.forms = forms;
        this.copies = copies;
        this.page = page;
        this.trail = trail;
        this.words = words;
    }

    @ForDuty(CLERK)
    @PostMapping("/autosave")
    @ResponseBody
    Saved autosave(
            @AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id, ItemForm form) {
        var body = bodies.withCode(code);
        var when = trail.now();
        if (id != 0) {
            publishing.get(body, id);
        }
        copies.keep(me, body, id, forms.checked(form, me, body, when), when);
        var others = new StringBuilder();
        page.others(me, body, id)
                .forEach(other -> others.append(t("publishing.editor.other", other.name(), other.minutes())));
        return new Saved(t("publishing.editor.saved", EditorPage.clock(when.at())), others.toString());
    }

    @ForDuty(CLERK)
    @PostMapping("/upload")
    @ResponseBody
    Attachment upload(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam MultipartFile upload) {
        return Attachment.of(files.keep(Upload.of(upload), me, bodies.withCode(code), trail.now()));
    }

    @ForDuty(CLERK)
    @PostMapping("/paste")
    @ResponseBody
    Pasted paste(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam String html) {
        var body = bodies.withCode(code);
        var read = ImportedText.ofPaste(html);
        var text = forms.text("", read.html(), read.notes(), me, body, trail.now());
        return new Pasted(BodyText.html(text), said(read.notes()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal) {
        var said = t("problem." + refusal.code(), refusal.args().toArray());
        return ResponseEntity.status(refusal.kind().status()).body(new Problem(refusal.code(), said));
    }

    private List<String> said(Notes notes) {
        var said = new ArrayList<String>();
        notes.counts().forEach((note, count) -> said.add(t("import.note." + note, count)));
        return said;
    }

    private String t(String key, Object... args) {
        return words.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }
}
