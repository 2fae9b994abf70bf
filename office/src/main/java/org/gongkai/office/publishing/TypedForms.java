package org.gongkai.office.publishing;

import java.util.Base64;
import java.util.List;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.Classified;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.Upload;
import org.gongkai.office.publishing.text.BodyText;
import org.gongkai.office.publishing.text.Note;
import org.gongkai.office.publishing.text.Notes;
import org.gongkai.office.trail.Moment;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** What comes in at the editor, before anything of it is kept: no secrecy mark, not endless, pictures as files. */
@Component
class TypedForms {
    /** Characters of a text with its markup; a table of 10,000 rows takes about two million. */
    static final int LONGEST = 8_000_000;

    private static final String DATA = "data:image/";
    private static final int MOST_PICTURES = 200;

    private final Classified classified;
    private final KeptFiles files;

    TypedForms(Classified classified, KeptFiles files) {
        this.classified = classified;
        this.files = files;
    }

    /**
     * The form ready to be kept.
     *
     * @throws Refusal where it carries a secrecy mark or is too long
     */
    ItemForm checked(ItemForm form, Person person, Body body, Moment when) {
        return form.with(text(form.title() + "\n" + form.summary(), form.text(), new Notes(), person, body, when));
    }

    /** The same for a text alone; what became of its pictures is noted. */
    String text(String title, String text, Notes notes, Person person, Body body, Moment when) {
        var whole = text.replace("\u0000", "");
        if (whole.length() > LONGEST && !whole.contains(DATA)) {
            throw new Refusal(Refusal.Kind.INVALID, "text-long", LONGEST / 10_000);
        }
        classified.refuse(person, body, when, List.of(title, BodyText.words(whole)));
        return whole.contains(DATA) ? withFiles(whole, notes, person, body, when) : whole;
    }

    private String withFiles(String html, Notes notes, Person person, Body body, Moment when) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings(new Document.OutputSettings().prettyPrint(false));
        var number = 0;
        for (var picture : document.select("img[src^=" + DATA + "]")) {
            if (++number > MOST_PICTURES || !keep(picture, number, person, body, when)) {
                notes.add(Note.PICTURES_LOST, 1);
                picture.remove();
            } else {
                notes.add(Note.PICTURES_KEPT, 1);
            }
        }
        return document.body().html();
    }

    private boolean keep(Element picture, int number, Person person, Body body, Moment when) {
        try {
            var source = picture.attr("src");
            var type = source.substring(DATA.length(), source.indexOf(';')).replace("jpg", "jpeg");
            var content = Base64.getMimeDecoder().decode(source.substring(source.indexOf(',') + 1));
            var file = files.keep(new Upload("image-" + number + "." + type, content), person, body, when);
            picture.attr("src", "/p/" + body.code() + "/f/" + file.id());
            return true;
        } catch (Refusal | IllegalArgumentException | StringIndexOutOfBoundsException e) {
            return false; // a format no browser shows; the caller notes it
        }
    }
}
