package org.gongkai.office.requests.redaction;

import java.util.Optional;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.FileAccess;
import org.gongkai.office.files.KeptFile;
import org.gongkai.office.requests.Requests;
import org.springframework.stereotype.Component;

/** Records and released copies are read by those on the case only; the applicant gets the copy with the answer. */
@Component
class RecordFiles implements FileAccess {
    static final String OWNER = "requests_record";

    private final Bodies bodies;

    RecordFiles(Bodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public String owner() {
        return OWNER;
    }

    @Override
    public boolean mayRead(KeptFile file, Optional<Person> reader) {
        return reader.filter(person -> Requests.isOnTheCase(bodies.duties(person, bodies.withId(file.bodyId()))))
                .isPresent();
    }
}
