package org.gongkai.office.publishing;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.FileAccess;
import org.gongkai.office.files.KeptFile;
import org.gongkai.office.files.KeptFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of a revision: its attachments in their order, and the pictures in its text. */
@Component
public final class ItemFiles implements FileAccess {
    private static final String OWNER = "item";
    private static final Pattern PICTURE = Pattern.compile("/p/[a-z0-9-]+/f/([0-9a-f-]{36})");

    private final JdbcClient jdbc;
    private final KeptFiles files;
    private final Bodies bodies;
    private final PublicItems visible;

    ItemFiles(JdbcClient jdbc, KeptFiles files, Bodies bodies, PublicItems visible) {
        this.jdbc = jdbc;
        this.files = files;
        this.bodies = bodies;
        this.visible = visible;
    }

    /** Attaches the files of a draft to the revision just written. */
    void attach(long item, int revision, Draft draft, Person person, Body body) {
        var pictures = pictures(draft.source());
        pictures.removeAll(draft.attachments());
        var all = new ArrayList<>(draft.attachments());
        all.addAll(pictures);
        files.attach(all, OWNER, item, person, body);
        for (var i = 0; i < all.size(); i++) {
            jdbc.sql("insert into publishing_attachment (item_id, revision, file_id, position, in_text)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(
                            item,
                            revision,
                            all.get(i),
                            i,
                            i >= draft.attachments().size())
                    .update();
        }
    }

    /** Attachments of a revision, in order, without the pictures of its text. */
    List<KeptFile> of(long item, int revision) {
        return files.find(jdbc.sql("select file_id from publishing_attachment where item_id = ? and revision = ?"
                        + " and not in_text order by position")
                .params(item, revision)
                .query(UUID.class)
                .list());
    }

    /** Attachments of what the public sees of an item. */
    public List<Attachment> shown(Body body, long item) {
        return files.find(visible.attachments(body, item)).stream()
                .map(Attachment::of)
                .toList();
    }

    /** The content of a file that the public sees; empty where it is larger than so many bytes. */
    public Optional<byte[]> content(Body body, Attachment attachment, long most) {
        if (!visible.shows(body.id(), attachment.id())) {
            throw Refusal.notFound();
        }
        return files.find(List.of(attachment.id())).stream()
                .filter(file -> file.size() <= most)
                .map(files::content)
                .findFirst();
    }

    /**
     * Names of attachments of what the public sees of some items that are lost, or are not what was uploaded, by item; one
     * whose attachments all open is absent.
     */
    public Map<Long, List<String>> broken(Collection<Long> items) {
        var broken = new HashMap<Long, List<String>>();
        visibleFiles(items).forEach((item, kept) -> {
            var names = kept.stream()
                    .filter(file -> !isWhole(file))
                    .map(KeptFile::name)
                    .toList();
            if (!names.isEmpty()) {
                broken.put(item, names);
            }
        });
        return broken;
    }

    /** The attachments of what the public sees of some items, by item; one without is absent. */
    Map<Long, List<KeptFile>> visibleFiles(Collection<Long> items) {
        var ids = visible.attachments(items);
        var byId = new HashMap<UUID, KeptFile>();
        files.find(ids.values().stream().flatMap(List::stream).distinct().toList())
                .forEach(file -> byId.put(file.id(), file));
        var kept = new HashMap<Long, List<KeptFile>>();
        ids.forEach((item, some) -> kept.put(
                item,
                some.stream()
                        .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                        .toList()));
        return kept;
    }

    private boolean isWhole(KeptFile file) {
        try {
            return DigestUtils.sha256Hex(files.content(file)).equals(file.sha256());
        } catch (UncheckedIOException lost) {
            return false;
        }
    }

    /** Attachments of the newest revision. */
    List<Attachment> attachments(Item item) {
        return of(item.id(), item.revision()).stream().map(Attachment::of).toList();
    }

    /** Names of files, in order, for a comparison. */
    String names(List<UUID> ids) {
        return files.find(ids).stream().map(KeptFile::name).collect(Collectors.joining("\n"));
    }

    /** The files a form lists, as far as they are this body's. */
    List<KeptFile> listed(List<UUID> ids, Body body) {
        return files.find(new LinkedHashSet<>(ids)).stream()
                .filter(file -> file.bodyId() == body.id())
                .toList();
    }

    @Override
    public String owner() {
        return OWNER;
    }

    @Override
    public boolean mayRead(KeptFile file, Optional<Person> reader) {
        return visible.shows(file.bodyId(), file.id())
                || reader.filter(person -> isStaff(person, file.bodyId())).isPresent();
    }

    private boolean isStaff(Person person, long bodyId) {
        return bodies.all().stream()
                .filter(body -> body.id() == bodyId)
                .anyMatch(body -> bodies.duties(person, body).stream().anyMatch(duty -> !duty.isAdministration())
                        || bodies.dutiesAbove(person, body).contains(Duty.SUPERVISOR));
    }

    private static Set<UUID> pictures(String source) {
        var ids = new LinkedHashSet<UUID>();
        PICTURE.matcher(source).results().forEach(found -> ids.add(UUID.fromString(found.group(1))));
        return ids;
    }
}
