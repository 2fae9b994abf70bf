package org.gongkai.office.channels;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.Upload;
import org.gongkai.office.trail.Moment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Submissions and adoptions with their files, both or neither. */
@Component
class SubmissionActs {
    private final Submissions submissions;
    private final SubmissionFiles files;
    private final TransactionTemplate transaction;

    SubmissionActs(Submissions submissions, SubmissionFiles files, TransactionTemplate transaction) {
        this.submissions = submissions;
        this.files = files;
        this.transaction = transaction;
    }

    /** Records a submission with the files that were sent and answers its id. */
    long submit(Person person, Body body, Submissions.Sent sent, List<Upload> uploads, Moment now) {
        return transaction.execute(status -> {
            var id = submissions.submit(person, body, sent, now);
            files.add(person, body, id, SubmissionFiles.Role.SENT, uploads, now);
            return id;
        });
    }

    /** Records an adoption with the files that prove it. */
    void adopt(
            Person person,
            Body body,
            long id,
            LocalDate day,
            String as,
            String address,
            List<Upload> proof,
            Moment now) {
        transaction.executeWithoutResult(status -> {
            submissions.adopt(person, body, id, day, as, address, now);
            files.add(person, body, id, SubmissionFiles.Role.PROOF, proof, now);
        });
    }
}
