package org.gongkai.office.portal.outside;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.database.Unusable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * 静态导出: the whole portal as files for any web server. What was written before is kept as far as it still holds; what is
 * no longer public is taken away. Runs within a process that serves the portal, and reads its pages.
 */
@Component
public final class SiteExport {
    /** Rounds after which the rest of what keeps changing is left to the next run. */
    private static final int ROUNDS = 5;

    /** How much is read anew. */
    public enum Extent {
        /** What has changed since the last run. */
        CHANGES,
        /** Every page. */
        ALL
    }

    /** Hears how far it is. */
    public interface Progress {
        void read(long pages, String address);
    }

    /**
     * What came of it.
     *
     * @param files pages and files of the site
     * @param change number of the last change among what is published that it shows
     */
    public record Summary(int files, int added, int changed, int removed, long change) {
        /** Whether nothing had to be written. */
        public boolean isSame() {
            return added + changed + removed == 0;
        }
    }

    private final PublicAddresses addresses;
    private final SiteMaps maps;
    private final SiteNow now;
    private final Environment environment;

    SiteExport(PublicAddresses addresses, SiteMaps maps, SiteNow now, Environment environment) {
        this.addresses = addresses;
        this.maps = maps;
        this.now = now;
        this.environment = environment;
    }

    /**
     * Brings the site in a folder up to date.
     *
     * @param program version of this program; pages of another one are all read anew
     * @throws Unusable with what keeps it from being done; what is there stays as it is, and the next run goes on
     */
    public Summary into(Path site, String program, Extent extent, Progress progress) {
        if (environment.getProperty("gongkai.portal.address", "").isBlank()) {
            throw new Unusable("export-address");
        }
        try (var folder = SiteFolder.open(site)) {
            return write(folder, program, extent, progress);
        } catch (IOException e) {
            throw new Unusable("export-not-written", site, String.valueOf(e.getMessage())).because(e);
        }
    }

    private Summary write(SiteFolder folder, String program, Extent extent, Progress progress) throws IOException {
        var before = folder.state();
        var marks = now.marks(program);
        var gathered = gathered(folder, marks);
        var from = extent == Extent.ALL ? Optional.<SiteMarks>empty() : before.marks();
        var reader = new SiteReader(Integer.parseInt(environment.getRequiredProperty("local.server.port")));
        var walk = new SiteWalk(folder, reader, before.pages(), gathered.pages(), marks.address(), progress);
        for (var round = 1; ; round++) {
            walk.over(this::roots, now.since(from, marks), now.since(gathered.marks(), marks));
            var later = now.marks(program);
            if (later.equals(marks) || round == ROUNDS) {
                break;
            }
            gathered = new SiteState(Optional.of(marks), gathered.pages());
            marks = later;
        }
        var after = new SiteState(Optional.of(marks), walk.pages());
        if (gathered.pages().isEmpty() && before.equals(after)) {
            folder.forget();
        } else {
            folder.commit(after);
        }
        return summary(before.pages(), after.pages(), marks.change());
    }

    /** What a run that was cut off had gathered, as far as it is of use; else nothing yet. */
    private static SiteState gathered(SiteFolder folder, SiteMarks marks) throws IOException {
        var gathered = folder.gathered();
        if (gathered.marks().filter(then -> isOfSameRun(then, marks)).isPresent()) {
            return gathered;
        }
        folder.begin(marks);
        return new SiteState(Optional.of(marks), SiteState.none().pages());
    }

    /** Whether what an earlier run gathered is still of use. */
    private static boolean isOfSameRun(SiteMarks then, SiteMarks now) {
        return then.program().equals(now.program())
                && then.address().equals(now.address())
                && then.day().equals(now.day());
    }

    private void roots(SiteWalk.Visit visit) throws IOException {
        for (var address : addresses.ofDistrict()) {
            visit.at(address.path());
        }
        visit.at("/404.html");
        visit.at("/robots.txt");
        visit.at("/sitemap.xml");
        for (var part : maps.parts()) {
            visit.at(part);
        }
        for (var body : addresses.bodies()) {
            for (var address : addresses.ofBody(body)) {
                visit.at(address.path());
            }
            addresses.eachItem(body, item -> visit.at(item.path()));
            addresses.eachWithdrawn(body, visit::at);
        }
    }

    private static Summary summary(Map<String, SiteEntry> before, Map<String, SiteEntry> after, long change) {
        var added = 0;
        var changed = 0;
        for (var entry : after.values()) {
            var old = before.get(entry.address());
            added += old == null ? 1 : 0;
            changed += old != null && !old.isAs(entry) ? 1 : 0;
        }
        var removed = before.keySet().stream()
                .filter(address -> !after.containsKey(address))
                .count();
        return new Summary(after.size(), added, changed, (int) removed, change);
    }
}
