package org.gongkai.office.requests;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.FileLimits;
import org.gongkai.office.files.KeptFile;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.Upload;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 案件材料: files that belong to a case. They are read by those on it only, each reading recorded, and by the applicant
 * what was sent to the applicant.
 */
@Component
public class Papers {
    /** Files an applicant may send at once. */
    public static final int MOST = 5;

    /** Bytes an applicant may send at once; the gate before the forms lets through little more. */
    public static final long APPLICANT = 6L << 20;

    private final JdbcClient jdbc;
    private final KeptFiles files;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Papers(JdbcClient jdbc, KeptFiles files, Trail trail, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.files = files;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Papers of a request, the oldest first; what was taken out again is left out. */
    public List<Paper> of(long request) {
        record Row(UUID file, PaperKind kind, long step, Timestamp at) {}
        var rows = jdbc.sql("select file_id, kind, step_id, added_at from requests_paper where request_id = ?"
                        + " and removed_at is null order by added_at, file_id")
                .param(request)
                .query((row, n) -> new Row(
                        row.getObject("file_id", UUID.class),
                        PaperKind.valueOf(row.getString("kind")),
                        row.getLong("step_id"),
                        row.getTimestamp("added_at")))
                .list();
        var kept = files.find(rows.stream().map(Row::file).toList()).stream()
                .collect(Collectors.toMap(KeptFile::id, file -> file));
        var papers = new ArrayList<Paper>();
        for (var row : rows) {
            Optional.ofNullable(kept.get(row.file()))
                    .ifPresent(file -> papers.add(
                            new Paper(file, row.kind(), row.step(), row.at().toInstant())));
        }
        return papers;
    }

    /** One paper of a request. */
    public Paper get(long request, UUID file) {
        return of(request).stream()
                .filter(paper -> paper.file().id().equals(file))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** The content of a paper; the caller records that it was read. */
    public byte[] content(Paper paper) {
        return files.content(paper.file());
    }

    /** Keeps a paper of a member of staff with a step, in the transaction of that step. */
    void keep(Person person, Body body, long request, long step, PaperKind kind, Upload upload, Moment now) {
        var file = files.keep(upload, person, body, now);
        files.attach(List.of(file.id()), Requests.THING, request, person, body);
        insert(file, request, Optional.of(step), kind, now);
    }

    /**
     * Keeps what an applicant sent, in the transaction of the step it came with.
     *
     * @throws Refusal where it is too much, or one of them may not be taken in
     */
    void receive(Body body, long request, long step, List<Upload> uploads, Moment now) {
        requireFew(uploads);
        for (var upload : uploads) {
            var file = files.receive(upload, Requests.THING, request, body, now);
            insert(file, request, Optional.of(step), PaperKind.RECEIVED, now);
        }
    }

    private static void requireFew(List<Upload> uploads) {
        if (uploads.size() > MOST) {
            throw new Refusal(Refusal.Kind.INVALID, "papers-many", MOST);
        }
        if (uploads.stream().mapToLong(upload -> upload.content().length).sum() > APPLICANT) {
            throw new Refusal(Refusal.Kind.INVALID, "papers-large", FileLimits.mega(APPLICANT));
        }
    }

    /** 随文材料: puts a file beside the answer that is still to be sent. */
    public void enclose(Person person, Body body, long request, Upload upload, Moment now) {
        transaction.executeWithoutResult(status -> {
            var file = files.keep(upload, person, body, now);
            files.attach(List.of(file.id()), Requests.THING, request, person, body);
            insert(file, request, Optional.empty(), PaperKind.ENCLOSED, now);
            trail.record(now, person.id(), body.id(), Requests.THING, request, "enclose", "enclosure");
        });
    }

    /** Takes one out again before the answer is sent; the file stays with the case. */
    void takeOut(Person person, Body body, long request, UUID file, Moment now) {
        transaction.executeWithoutResult(status -> {
            var changed = jdbc.sql("update requests_paper set removed_at = ? where file_id = ? and request_id = ?"
                            + " and kind = 'ENCLOSED' and step_id is null and removed_at is null")
                    .params(Timestamp.from(now.at()), file, request)
                    .update();
            if (changed == 0) {
                throw Refusal.notFound();
            }
            trail.record(now, person.id(), body.id(), Requests.THING, request, "take-out", "enclosure");
        });
    }

    /**
     * Lets go out with the answer what was put beside it: whose each file is, and that it is what was put there, is looked
     * at once more.
     *
     * @throws Refusal where one cannot be accounted for; then nothing is sent
     */
    void send(Body body, long request, long step) {
        for (var row : toSend(request)) {
            var file = files.find(List.of(row)).stream()
                    .findFirst()
                    .orElseThrow(() -> unresolved(row.toString().substring(0, 8)));
            if (!isOwn(file, body, request) || !isWhole(file)) {
                throw unresolved(file.name());
            }
        }
        jdbc.sql("update requests_paper set step_id = ? where request_id = ? and kind = 'ENCLOSED' and step_id is null"
                        + " and removed_at is null")
                .params(step, request)
                .update();
    }

    private List<UUID> toSend(long request) {
        return jdbc.sql("select file_id from requests_paper where request_id = ? and kind = 'ENCLOSED'"
                        + " and step_id is null and removed_at is null")
                .param(request)
                .query(UUID.class)
                .list();
    }

    private static boolean isOwn(KeptFile file, Body body, long request) {
        return file.bodyId() == body.id()
                && file.owner().equals(Optional.of(Requests.THING))
                && file.ownerId() == request;
    }

    private boolean isWhole(KeptFile file) {
        try {
            return DigestUtils.sha256Hex(files.content(file)).equals(file.sha256());
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    private static Refusal unresolved(String name) {
        return new Refusal(Refusal.Kind.CONFLICT, "enclosure-unresolved", name);
    }

    private void insert(KeptFile file, long request, Optional<Long> step, PaperKind kind, Moment now) {
        jdbc.sql("insert into requests_paper (file_id, request_id, step_id, kind, added_at)"
                        + " values (:file, :request, :step, :kind, :at)")
                .param("file", file.id())
                .param("request", request)
                .param("step", step.orElse(null))
                .param("kind", kind.name())
                .param("at", Timestamp.from(now.at()))
                .update();
    }
}
