package org.gongkai.office.letters;

import java.util.Optional;
import org.gongkai.office.Form;
import org.gongkai.office.files.KeptFile;

/**
 * A letter as its page shows it, whatever it is about.
 *
 * @param form what was typed, where it could not be taken
 * @param mayWrite whether who looks may change the text of a draft
 * @param maySeal whether who looks may seal it once it is approved
 * @param sealsItself whether the body has an electronic seal
 */
public record LetterView(
        Letter letter,
        LetterText text,
        LetterPlace place,
        Form form,
        boolean mayWrite,
        boolean maySeal,
        Optional<KeptFile> scan,
        boolean sealsItself,
        boolean isElectronic) {
    /** The text of the form: as typed, else as kept. */
    public String typed() {
        return form.text("text").isEmpty() ? String.join("\n", text.paragraphs()) : form.text("text");
    }

    public String addressee() {
        return form.text("addressee").isEmpty() ? text.addressee() : form.text("addressee");
    }
}
