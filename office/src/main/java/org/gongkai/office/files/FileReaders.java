package org.gongkai.office.files;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.springframework.stereotype.Component;

/** Who may read a file: its owner says so, and before it is attached the one who uploaded it. */
@Component
class FileReaders {
    private final KeptFiles files;
    private final List<FileAccess> owners;

    FileReaders(KeptFiles files, List<FileAccess> owners) {
        this.files = files;
        this.owners = List.copyOf(owners);
    }

    /**
     * The file of a body, for a member of staff or, where there is none, for anybody.
     *
     * @throws Refusal NOT_FOUND where there is none or the reader may not know of it
     */
    KeptFile require(Body body, UUID id, Optional<Person> reader) {
        return files.find(List.of(id)).stream()
                .filter(found -> found.bodyId() == body.id() && mayRead(found, reader))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private boolean mayRead(KeptFile file, Optional<Person> reader) {
        if (file.owner().isEmpty()) {
            return reader.filter(person -> person.id() == file.uploadedBy()).isPresent();
        }
        return owners.stream()
                .anyMatch(access -> file.owner().get().equals(access.owner()) && access.mayRead(file, reader));
    }
}
