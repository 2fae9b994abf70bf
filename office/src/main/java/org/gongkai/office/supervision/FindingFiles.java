package org.gongkai.office.supervision;

import java.util.Optional;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.FileAccess;
import org.gongkai.office.files.KeptFile;
import org.springframework.stereotype.Component;

/** 整改证明: for the staff of the body and who supervises it, never for the public. */
@Component
class FindingFiles implements FileAccess {
    private final Findings findings;
    private final Bodies bodies;

    FindingFiles(Findings findings, Bodies bodies) {
        this.findings = findings;
        this.bodies = bodies;
    }

    @Override
    public String owner() {
        return Findings.THING;
    }

    @Override
    public boolean mayRead(KeptFile file, Optional<Person> reader) {
        return reader.filter(person -> findings.mayRead(person, bodies.withId(file.bodyId())))
                .isPresent();
    }
}
