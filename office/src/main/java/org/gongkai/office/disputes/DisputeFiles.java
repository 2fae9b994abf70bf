package org.gongkai.office.disputes;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.FileAccess;
import org.gongkai.office.files.KeptFile;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.Upload;
import org.gongkai.office.requests.Requests;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 证据 uploaded for disputes, in the order they came; none is ever removed. */
@Component
class DisputeFiles implements FileAccess {
    private final JdbcClient jdbc;
    private final KeptFiles files;
    private final Bodies bodies;
    private final Trail trail;
    private final TransactionTemplate transaction;

    DisputeFiles(JdbcClient jdbc, KeptFiles files, Bodies bodies, Trail trail, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.files = files;
        this.bodies = bodies;
        this.trail = trail;
        this.transaction = transaction;
    }

    private record Row(UUID id, String purpose, boolean leftOut) {}

    List<DisputeFile> of(long dispute) {
        var rows = new LinkedHashMap<UUID, Row>();
        jdbc.sql("select file_id, purpose, left_out from disputes_file where dispute_id = ? order by at, file_id")
                .param(dispute)
                .query((row, n) -> new Row(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3)))
                .list()
                .forEach(row -> rows.put(row.id(), row));
        return files.find(rows.keySet()).stream()
                .map(file -> {
                    var row = Objects.requireNonNull(rows.get(file.id()));
                    return new DisputeFile(file, row.purpose(), row.leftOut());
                })
                .toList();
    }

    /** Keeps files as evidence for one purpose. */
    void add(Person person, Body body, Dispute dispute, List<Upload> uploads, String purpose, Moment now) {
        requireWork(person, body);
        if (uploads.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "dispute-no-file");
        }
        if (purpose.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "dispute-no-purpose");
        }
        var plain = DisputeStepMaker.plain(purpose);
        transaction.executeWithoutResult(status -> {
            for (var upload : uploads) {
                var kept = files.keep(upload, person, body, now);
                files.attach(List.of(kept.id()), Disputes.THING, dispute.id(), person, body);
                jdbc.sql(
                                "insert into disputes_file (dispute_id, file_id, purpose, person_id, at) values (?, ?, ?, ?, ?)")
                        .params(dispute.id(), kept.id(), plain, person.id(), Timestamp.from(now.at()))
                        .update();
            }
            trail.record(now, person.id(), body.id(), Disputes.THING, dispute.id(), "evidence", "file");
        });
    }

    /** Leaves a file out of what goes to the organ, or takes it in again. */
    void turn(Person person, Body body, Dispute dispute, UUID file, Moment now) {
        requireWork(person, body);
        transaction.executeWithoutResult(status -> {
            var changed = jdbc.sql(
                            "update disputes_file set left_out = not left_out where dispute_id = ? and file_id = ?")
                    .params(dispute.id(), file)
                    .update();
            if (changed == 0) {
                throw Refusal.notFound();
            }
            trail.record(now, person.id(), body.id(), Disputes.THING, dispute.id(), "evidence", "use");
        });
    }

    private void requireWork(Person person, Body body) {
        var duties = bodies.duties(person, body);
        if (DisputeAct.WORK.stream().noneMatch(duties::contains)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
    }

    @Override
    public String owner() {
        return Disputes.THING;
    }

    @Override
    public boolean mayRead(KeptFile file, Optional<Person> reader) {
        return reader.map(person -> bodies.duties(person, bodies.withId(file.bodyId())))
                .filter(Requests::isOnTheCase)
                .isPresent();
    }
}
