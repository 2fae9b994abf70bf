package org.gongkai.office.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 附件: takes files in, hands them out, and removes what nobody attached. */
@Component
public final class KeptFiles {
    private static final String FIELDS =
            "select id, body_id, owner, owner_id, name, type, size, sha256, uploaded_by from files_file ";

    private final JdbcClient jdbc;
    private final FileFolder folder;
    private final FileLimits limits;
    private final Classified classified;
    private final Trail trail;
    private final TransactionTemplate transaction;

    KeptFiles(
            JdbcClient jdbc,
            FileFolder folder,
            FileLimits limits,
            Classified classified,
            Trail trail,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.folder = folder;
        this.limits = limits;
        this.classified = classified;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * Takes a file in; it belongs to nothing yet and only its uploader can read it.
     *
     * @throws Refusal with the sentence: too large, no allowed type, not what its name says, encrypted, with macros,
     *     broken, or with a secrecy mark
     */
    public KeptFile keep(Upload upload, Person person, Body body, Moment when) {
        return keep(upload, Optional.of(person), body, when);
    }

    /**
     * Takes a file in from somebody without an account, attached at once to the thing it is sent with, in the transaction
     * that saves the thing.
     *
     * @throws Refusal as {@link #keep} does
     */
    public KeptFile receive(Upload upload, String owner, long ownerId, Body body, Moment when) {
        var file = keep(upload, Optional.empty(), body, when);
        jdbc.sql("update files_file set owner = ?, owner_id = ? where id = ?")
                .params(owner, ownerId, file.id())
                .update();
        return file;
    }

    private KeptFile keep(Upload upload, Optional<Person> person, Body body, Moment when) {
        var type = inspected(upload, person, body, when).type();
        var content = type.isPicture() ? Pictures.clean(upload.name(), type, upload.content()) : upload.content();
        var file = new KeptFile(
                UUID.randomUUID(),
                body.id(),
                Optional.empty(),
                0,
                upload.name(),
                type,
                content.length,
                DigestUtils.sha256Hex(content),
                person.map(Person::id).orElse(0L));
        try {
            folder.write(file.id(), content); // first: a row never points to nothing; strays are swept
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        transaction.executeWithoutResult(status -> insert(file, person, body, when));
        return file;
    }

    /** Refuses what {@link #keep} would refuse, without keeping anything; for files that are only read. */
    public FileType inspect(Upload upload, Person person, Body body, Moment when) {
        return inspected(upload, Optional.of(person), body, when).type();
    }

    private Inspection inspected(Upload upload, Optional<Person> person, Body body, Moment when) {
        if (upload.content().length > limits.file()) {
            throw Inspection.refused(
                    "file-size",
                    upload.name(),
                    FileLimits.mega(upload.content().length),
                    FileLimits.mega(limits.file()));
        }
        classified.refuse(person, body, when, List.of(upload.name().replace('.', '\n')));
        var inspected = Inspection.of(upload.name(), upload.content());
        classified.refuse(person, body, when, inspected.texts());
        return inspected;
    }

    /** These files in this order; those that are not there are left out. */
    public List<KeptFile> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var found = new HashMap<UUID, KeptFile>();
        jdbc.sql(FIELDS + "where id in (:ids)")
                .param("ids", ids)
                .query(KeptFiles::file)
                .list()
                .forEach(file -> found.put(file.id(), file));
        var ordered = new ArrayList<KeptFile>();
        for (var id : ids) {
            Optional.ofNullable(found.get(id)).ifPresent(ordered::add);
        }
        return ordered;
    }

    /**
     * Attaches files to a thing, in the transaction that saves it.
     *
     * @throws Refusal where a file is of another body, or was uploaded by somebody else and never attached
     */
    public void attach(Collection<UUID> ids, String owner, long ownerId, Person person, Body body) {
        for (var id : ids) {
            var changed = jdbc.sql("update files_file set owner = coalesce(owner, ?), owner_id = coalesce(owner_id, ?)"
                            + " where id = ? and body_id = ? and (owner is not null or uploaded_by = ?)")
                    .params(owner, ownerId, id, body.id(), person.id())
                    .update();
            if (changed == 0) {
                throw Inspection.refused("file-foreign");
            }
        }
    }

    /** Removes a file that its uploader never attached; nothing where it was. */
    public void remove(UUID id, Person person, Body body, Moment when) {
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "delete from files_file where id = ? and uploaded_by = ? and owner is null returning number")
                .params(id, person.id())
                .query(Long.class)
                .optional()
                .ifPresent(number -> {
                    trail.record(when, person.id(), body.id(), "file", number, "remove", "");
                    removeAfterCommit(id);
                }));
    }

    /** The whole content, for a module that reads a file it was given. */
    public byte[] content(KeptFile file) {
        try (var in = open(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream open(KeptFile file) throws IOException {
        return folder.open(file.id());
    }

    private void insert(KeptFile file, Optional<Person> person, Body body, Moment when) {
        var number = jdbc.sql("insert into files_file (id, body_id, name, type, size, sha256, uploaded_by, uploaded_at)"
                        + " values (:id, :body, :name, :type, :size, :sha256, :by, :at) returning number")
                .param("id", file.id())
                .param("body", body.id())
                .param("name", file.name())
                .param("type", file.type().name())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("by", person.map(Person::id).orElse(null))
                .param("at", Timestamp.from(when.at()))
                .query(Long.class)
                .single();
        trail.record(when, file.uploadedBy(), body.id(), "file", number, "upload", "");
    }

    private void removeAfterCommit(UUID id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                try {
                    folder.remove(id);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    private static KeptFile file(ResultSet row, int number) throws SQLException {
        return new KeptFile(
                row.getObject("id", UUID.class),
                row.getLong("body_id"),
                Optional.ofNullable(row.getString("owner")),
                row.getLong("owner_id"),
                row.getString("name"),
                FileType.valueOf(row.getString("type")),
                row.getLong("size"),
                row.getString("sha256"),
                row.getLong("uploaded_by"));
    }
}
