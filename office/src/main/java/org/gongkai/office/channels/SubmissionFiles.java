package org.gongkai.office.channels;

import java.sql.Timestamp;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.FileAccess;
import org.gongkai.office.files.KeptFile;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.Upload;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of submissions: what was sent, and what proves an adoption. None is ever removed. */
@Component
class SubmissionFiles implements FileAccess {
    private static final Set<Duty> READERS =
            EnumSet.of(Duty.CLERK, Duty.REVIEWER, Duty.SECOND_REVIEWER, Duty.APPROVER, Duty.SECRECY, Duty.SUPERVISOR);

    /** What a file is to a submission. */
    enum Role {
        /** Part of what was sent. */
        SENT,
        /** Proves that it was adopted. */
        PROOF
    }

    private final JdbcClient jdbc;
    private final ChannelGate gate;
    private final KeptFiles files;
    private final Bodies bodies;
    private final Trail trail;
    private final TransactionTemplate transaction;

    SubmissionFiles(
            JdbcClient jdbc,
            ChannelGate gate,
            KeptFiles files,
            Bodies bodies,
            Trail trail,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.files = files;
        this.bodies = bodies;
        this.trail = trail;
        this.transaction = transaction;
    }

    List<KeptFile> of(long submission, Role role) {
        var ids = new LinkedHashMap<UUID, Role>();
        jdbc.sql(
                        "select file_id from channels_submission_file where submission_id = ? and role = ? order by at, file_id")
                .params(submission, role.name())
                .query(UUID.class)
                .list()
                .forEach(id -> ids.put(id, role));
        return files.find(ids.keySet());
    }

    /** Keeps files with a submission of the body; nothing where there is none. */
    void add(Person person, Body body, long submission, Role role, List<Upload> uploads, Moment now) {
        gate.requireClerk(person, body);
        if (jdbc.sql("select 1 from channels_submission where id = ? and body_id = ?")
                .params(submission, body.id())
                .query(Integer.class)
                .optional()
                .isEmpty()) {
            throw Refusal.notFound();
        }
        if (uploads.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            for (var upload : uploads) {
                var kept = files.keep(upload, person, body, now);
                files.attach(List.of(kept.id()), owner(), submission, person, body);
                jdbc.sql("insert into channels_submission_file (submission_id, file_id, role, person_id, at)"
                                + " values (?, ?, ?, ?, ?)")
                        .params(submission, kept.id(), role.name(), person.id(), Timestamp.from(now.at()))
                        .update();
            }
            trail.record(now, person.id(), body.id(), "submission", submission, "attach", "file");
        });
    }

    @Override
    public String owner() {
        return Submissions.THING;
    }

    @Override
    public boolean mayRead(KeptFile file, Optional<Person> reader) {
        return reader.filter(person -> {
                    var body = bodies.withId(file.bodyId());
                    return bodies.duties(person, body).stream().anyMatch(READERS::contains)
                            || bodies.dutiesAbove(person, body).contains(Duty.SUPERVISOR);
                })
                .isPresent();
    }
}
