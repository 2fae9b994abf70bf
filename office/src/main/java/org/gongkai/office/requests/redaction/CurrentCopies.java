package org.gongkai.office.requests.redaction;

import java.util.List;
import java.util.Optional;
import org.gongkai.office.files.KeptFile;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.requests.AnswerType;
import org.gongkai.office.requests.ReleasedCopies;
import org.gongkai.office.requests.ReleasedCopy;
import org.springframework.stereotype.Component;

/** What of the records of a request may go out: the newest copy, as long as nothing changed since it was made. */
@Component
class CurrentCopies implements ReleasedCopies {
    private final RedactionStore store;
    private final KeptFiles files;

    CurrentCopies(RedactionStore store, KeptFiles files) {
        this.store = store;
        this.files = files;
    }

    @Override
    public Optional<String> objection(long request, AnswerType type) {
        var partly = type == AnswerType.PARTLY_GRANTED;
        if (!partly && type != AnswerType.GRANTED || store.originals(request).isEmpty()) {
            return Optional.empty();
        }
        var places = store.redactions(request).size();
        if (!partly) {
            return places == 0 ? Optional.empty() : Optional.of("released-withheld");
        }
        if (places == 0) {
            return Optional.of("released-whole");
        }
        return of(request).isPresent() ? Optional.empty() : Optional.of("released-missing");
    }

    @Override
    public Optional<ReleasedCopy> of(long request) {
        return store.last(request)
                .filter(attempt -> attempt.madeOf().equals(store.digest(request)))
                .flatMap(attempt -> attempt.file()
                        .flatMap(id ->
                                files.find(List.of(id)).stream().findFirst().map(file -> copy(attempt, file))));
    }

    private static ReleasedCopy copy(Attempt attempt, KeptFile file) {
        return new ReleasedCopy(
                file.id(), file.name(), file.shownSize(), attempt.day(), attempt.pages(), attempt.places());
    }

    @Override
    public byte[] content(ReleasedCopy copy) {
        return files.content(files.find(List.of(copy.file())).get(0));
    }
}
