package org.gongkai.office.letters;

import java.util.Optional;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.Upload;
import org.gongkai.office.trail.Moment;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the page of a letter does, the same for a request and for a dispute; who may do it is said by the routes of those
 * modules.
 */
@Component
public class LetterDesk {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Letters letters;

    LetterDesk(Letters letters) {
        this.letters = letters;
    }

    /** The letter of a thing; that of another is not found. */
    public Letter find(Body body, String thing, long thingId, long id) {
        var found = letters.get(body, id);
        if (!found.thing().equals(thing) || found.thingId() != thingId) {
            throw Refusal.notFound();
        }
        return found;
    }

    /** Keeps what was typed. */
    public void save(Person person, Body body, Letter letter, Form form, Moment now) {
        letters.revise(
                person, body, letter.id(), letters.text(letter).with(form.text("addressee"), form.text("text")), now);
    }

    /** Approves a draft, gives it back, or voids the number of a sealed letter. */
    public void decide(Person person, Body body, Letter letter, String act, Form form, Moment now) {
        switch (act) {
            case "approve" -> letters.approve(person, body, letter.id(), now);
            case "reopen" -> letters.reopen(person, body, letter.id(), now);
            case "void" -> letters.voidNumber(person, body, letter.id(), form.text("reason"), now);
            default -> throw Refusal.notFound();
        }
    }

    /**
     * Seals a letter.
     *
     * @throws Refusal where a place is left open, or the form is wrong
     */
    public void seal(Person person, Body body, Letter letter, Form form, Optional<MultipartFile> scan, Moment now) {
        if (!letters.text(letter).isWhole()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "letter-open-place", LetterText.OPEN_PLACE);
        }
        var paper = scan.filter(file -> !file.isEmpty()).map(Upload::of);
        var copies = form.text("copies").matches("\\d{1,3}") ? Integer.parseInt(form.text("copies")) : 0;
        var day = form.day("day");
        form.settle();
        letters.seal(person, body, letter.id(), copies, paper, day, now);
    }

    /**
     * @param mayWrite whether who looks may change the text of a draft
     * @param maySeal whether who looks may seal what is approved
     */
    public LetterView view(Body body, Letter letter, Form form, boolean mayWrite, boolean maySeal) {
        return new LetterView(
                letter,
                letters.text(letter),
                form,
                mayWrite && letter.state() == Letter.State.DRAFT,
                maySeal,
                letters.scan(letter),
                letters.hasElectronicSeal(body),
                letters.isElectronic(letter));
    }

    public ResponseEntity<byte[]> pdf(Letter letter) {
        return file("inline", letter.id() + ".pdf", MediaType.APPLICATION_PDF, letters.pdf(letter));
    }

    public ResponseEntity<byte[]> docx(Letter letter) {
        return file("attachment", letter.id() + ".docx", MediaType.parseMediaType(DOCX), letters.docx(letter));
    }

    private static ResponseEntity<byte[]> file(String disposition, String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Disposition", disposition + "; filename=\"letter-" + name + "\"")
                .header("Cache-Control", "no-store")
                .body(content);
    }
}
