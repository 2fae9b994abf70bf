package org.gongkai.office.letters;

import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.FileAccess;
import org.gongkai.office.files.KeptFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The frozen files of a letter: only for whom the owner of its thing lets read it; never for the public. */
@Component
class LetterFiles implements FileAccess {
    private final LetterStore store;
    private final Bodies bodies;
    private final ObjectProvider<LetterOwner> owners;

    LetterFiles(LetterStore store, Bodies bodies, ObjectProvider<LetterOwner> owners) {
        this.store = store;
        this.bodies = bodies;
        this.owners = owners;
    }

    @Override
    public String owner() {
        return Letters.THING;
    }

    @Override
    public boolean mayRead(KeptFile file, Optional<Person> reader) {
        try {
            var body = bodies.withId(file.bodyId());
            var letter = store.get(body, file.ownerId());
            return reader.isPresent()
                    && owners.stream()
                            .filter(owner -> owner.thing().equals(letter.thing()))
                            .anyMatch(owner -> owner.mayRead(body, letter.thingId(), reader.get()));
        } catch (Refusal absent) {
            return false;
        }
    }
}
