package org.gongkai.office.portal.outside;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.office.database.Unusable;
import org.gongkai.office.portal.outside.SiteExport.Progress;

/** Goes over all addresses and whatever they lead to, and reads those whose file does not hold any more. */
final class SiteWalk {
    private static final Set<String> TEXTS =
            Set.of("text/html", "application/atom+xml", "application/json", "text/csv");

    /** Takes an address to begin at, and all that hangs on it. */
    interface Visit {
        void at(String address);
    }

    /** Gives all addresses to begin at. */
    interface Roots {
        void each(Visit visit) throws IOException;
    }

    private final SiteFolder folder;
    private final SiteReader reader;
    private final Map<String, SiteEntry> before;
    private final Map<String, SiteEntry> gathered;
    private final String root;
    private final Progress progress;
    private final Map<String, SiteEntry> pages = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();
    private SiteStale staleBefore = SiteStale.everything();
    private SiteStale staleGathered = SiteStale.everything();
    private long read;

    SiteWalk(
            SiteFolder folder,
            SiteReader reader,
            Map<String, SiteEntry> before,
            Map<String, SiteEntry> gathered,
            String root,
            Progress progress) {
        this.folder = folder;
        this.reader = reader;
        this.before = before;
        this.gathered = gathered;
        this.root = root;
        this.progress = progress;
    }

    /** One round over everything. */
    void over(Roots roots, SiteStale sinceBefore, SiteStale sinceGathered) throws IOException {
        pages.clear();
        seen.clear();
        staleBefore = sinceBefore;
        staleGathered = sinceGathered;
        try {
            roots.each(this::visit);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** What the last round found, by address. */
    Map<String, SiteEntry> pages() {
        return pages;
    }

    private void visit(String address) {
        Deque<String> waiting = new ArrayDeque<>(List.of(address));
        while (!waiting.isEmpty()) {
            var next = waiting.pop();
            try {
                take(next).stream().filter(link -> !seen.contains(link)).forEach(waiting::push);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Takes an address into the site, once, and answers where it leads. */
    private List<String> take(String address) throws IOException {
        if (!seen.add(address)) {
            return List.of();
        }
        var kept = kept(address);
        var entry = kept.isPresent() ? kept : fetch(address);
        entry.ifPresent(found -> pages.put(address, found));
        return entry.map(SiteEntry::links).orElse(List.of());
    }

    private Optional<SiteEntry> kept(String address) throws IOException {
        var fresh = gathered.get(address);
        if (fresh != null && !staleGathered.has(address)) {
            return Optional.of(fresh);
        }
        var old = before.get(address);
        var holds = fresh == null && old != null && !staleBefore.has(address) && folder.holds(old);
        return holds ? Optional.ofNullable(old) : Optional.empty();
    }

    private Optional<SiteEntry> fetch(String address) throws IOException {
        progress.read(++read, address);
        var answer = reader.read(address);
        try (var body = answer.body()) {
            var isUnknown = answer.status() == SiteEntry.UNKNOWN;
            if (isUnknown && !address.equals("/404.html")) {
                return Optional.empty();
            }
            if (answer.status() / 100 == 3) {
                return SiteText.isPage(answer.location()) ? redirected(answer.location()) : Optional.empty();
            }
            if (answer.status() != SiteEntry.OK && answer.status() != SiteEntry.GONE && !isUnknown) {
                throw new Unusable("export-page", address, answer.status());
            }
            return Optional.of(gather(address, answer, body));
        }
    }

    private Optional<SiteEntry> redirected(String address) throws IOException {
        take(address).forEach(this::visit);
        return Optional.empty();
    }

    private SiteEntry gather(String address, SiteReader.Answer answer, InputStream body) throws IOException {
        var file = SiteFiles.name(address, answer.media());
        var made = folder.staged(".part");
        Files.createDirectories(made.getParent());
        var links = List.<String>of();
        if (TEXTS.contains(answer.media()) && !SiteText.isAttachment(address)) {
            var text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            links = answer.media().equals("text/html") ? SiteText.links(text, root) : links;
            for (var link : links) {
                if (SiteText.isAttachment(link)) {
                    take(link); // its kind is known once it is read
                }
            }
            Files.writeString(made, SiteText.named(text, this::named));
        } else {
            Files.copy(body, made, StandardCopyOption.REPLACE_EXISTING);
        }
        var sha256 = SiteLists.sha256(made);
        return stage(new SiteEntry(address, answer.status(), file, sha256, Files.size(made), links), made);
    }

    private SiteEntry stage(SiteEntry entry, Path made) throws IOException {
        var old = before.get(entry.address());
        if (old != null && old.isAs(entry) && folder.holds(old) && !gathered.containsKey(entry.address())) {
            Files.delete(made);
            return entry;
        }
        var staged = folder.staged(entry.file());
        Files.createDirectories(staged.getParent());
        Files.move(made, staged, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        gathered.put(entry.address(), entry);
        folder.note(entry);
        return entry;
    }

    /** The name of an attachment in the site. */
    private String named(String address) {
        var entry = pages.get(address);
        return entry == null ? address : "/" + entry.file();
    }
}
