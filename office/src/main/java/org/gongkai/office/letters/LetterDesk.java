package org.gongkai.office.letters;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.Upload;
import org.gongkai.office.trail.Trail;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What the page of a letter does, whatever it is about, for whom the {@link LetterOwner} lets do it. */
@Component
class LetterDesk {
    private final Letters letters;
    private final ObjectProvider<LetterOwner> owners;
    private final Bodies bodies;
    private final Trail trail;

    LetterDesk(Letters letters, ObjectProvider<LetterOwner> owners, Bodies bodies, Trail trail) {
        this.letters = letters;
        this.owners = owners;
        this.bodies = bodies;
        this.trail = trail;
    }

    /**
     * A letter to do something with.
     *
     * @throws Refusal where it is not the body's, or the person may not do this with letters about such a thing
     */
    Letter find(Person person, Body body, long id, Function<LetterRights, Set<Duty>> doing) {
        var letter = letters.get(body, id);
        if (!may(person, body, letter, doing)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty", body.name());
        }
        return letter;
    }

    /** A letter to look at; that it was looked at is recorded with the thing it is about. */
    Letter read(Person person, Body body, long id) {
        var letter = find(person, body, id, LetterRights::reading);
        trail.read(trail.now(), person.id(), body.id(), letter.thing(), letter.thingId(), "letter");
        return letter;
    }

    private boolean may(Person person, Body body, Letter letter, Function<LetterRights, Set<Duty>> doing) {
        var enough = doing.apply(owner(letter).rights());
        return bodies.duties(person, body).stream().anyMatch(enough::contains);
    }

    private LetterOwner owner(Letter letter) {
        return owners.stream()
                .filter(owner -> owner.thing().equals(letter.thing()))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** Keeps what was typed. */
    void save(Person person, Body body, Letter letter, Form form) {
        var typed = letters.text(letter).with(form.text("addressee"), form.text("text"));
        letters.revise(person, body, letter.id(), typed, trail.now());
    }

    /** Approves a draft, gives it back, or voids the number of a sealed letter. */
    void decide(Person person, Body body, Letter letter, String act, Form form) {
        var now = trail.now();
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
    void seal(Person person, Body body, Letter letter, Form form, Optional<MultipartFile> scan) {
        if (!letters.text(letter).isWhole()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "letter-open-place", LetterText.OPEN_PLACE);
        }
        var paper = scan.filter(file -> !file.isEmpty()).map(Upload::of);
        var copies = form.text("copies").matches("\\d{1,3}") ? Integer.parseInt(form.text("copies")) : 0;
        var day = form.day("day");
        form.settle();
        letters.seal(person, body, letter.id(), copies, paper, day, trail.now());
    }

    LetterView view(Person person, Body body, Letter letter, Form form) {
        return new LetterView(
                letter,
                letters.text(letter),
                owner(letter).place(body, letter, trail.now()),
                form,
                may(person, body, letter, LetterRights::writing) && letter.state() == Letter.State.DRAFT,
                may(person, body, letter, LetterRights::sealing),
                letters.scan(letter),
                letters.hasElectronicSeal(body),
                letters.isElectronic(letter));
    }
}
