package org.gongkai.office.supervision.crawl;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.supervision.Tables;
import org.gongkai.office.supervision.inspection.SiteFindings;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 网站检查: who may have which site read, runs and what they found. */
@Component
public class Crawls implements SiteFindings {
    /** A run in the trail. */
    public static final String THING = "site-check";

    /** A line of the list of what may be read, in the trail. */
    public static final String ALLOWED = "site-host";

    private static final int SHOWN = 30;
    private static final int ALL = 100_000;
    private static final int LONGEST = 200;

    private final CrawlStore store;
    private final Crawler crawler;
    private final Tables tables;
    private final Bodies bodies;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final boolean loopback;

    Crawls(
            CrawlStore store,
            Crawler crawler,
            Tables tables,
            Bodies bodies,
            Trail trail,
            TransactionTemplate transaction,
            @Value("${gongkai.crawl.loopback:false}") boolean loopback) {
        this.store = store;
        this.crawler = crawler;
        this.tables = tables;
        this.bodies = bodies;
        this.trail = trail;
        this.transaction = transaction;
        this.loopback = loopback;
    }

    public List<AllowedEntry> allowed(Body body) {
        return store.allowed(body);
    }

    /**
     * Puts a host or a network on the list.
     *
     * @param kind HOST or NETWORK
     * @throws Refusal where it is neither, or an address inside
     */
    public void allow(Person person, Body body, String kind, String given, String reason, Moment when) {
        requireAdministrator(person, body);
        var value = given.strip().toLowerCase(Locale.ROOT);
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new Refusal(Refusal.Kind.INVALID, "crawl-reason");
        }
        if (kind.equals("NETWORK") ? !Addresses.isNetwork(value) : !isHost(value)) {
            throw new Refusal(Refusal.Kind.INVALID, "crawl-value", value);
        }
        if (!kind.equals("NETWORK") && isInsideLiteral(value)) {
            throw new Refusal(Refusal.Kind.INVALID, "crawl-inside", value);
        }
        transaction.executeWithoutResult(status -> {
            var id = store.allow(body, kind.equals("NETWORK") ? "NETWORK" : "HOST", value, reason.strip(), person, when)
                    .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "crawl-known", value));
            trail.record(when, person.id(), body.id(), ALLOWED, id, "add", "address");
        });
    }

    private static boolean isHost(String value) {
        return value.length() <= 255 && value.matches("[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?(:\\d{1,5})?");
    }

    private boolean isInsideLiteral(String value) {
        var host = value.replaceAll(":\\d+$", "");
        return host.matches("[0-9.]+") && (!host.matches("\\d{1,3}(\\.\\d{1,3}){3}") || isInside(host))
                || host.equals("localhost") && !loopback;
    }

    private boolean isInside(String host) {
        var address = Addresses.literal(host);
        return Addresses.isInside(address) && !(loopback && address.isLoopbackAddress());
    }

    /** Takes a line off the list. */
    public void disallow(Person person, Body body, long id, Moment when) {
        requireAdministrator(person, body);
        transaction.executeWithoutResult(status -> {
            if (!store.disallow(body, id, when)) {
                throw Refusal.notFound();
            }
            trail.record(when, person.id(), body.id(), ALLOWED, id, "end", "address");
        });
    }

    /** The newest first. */
    public List<CrawlRun> of(Body body) {
        return store.of(body, SHOWN);
    }

    public CrawlRun get(Body body, long id) {
        return store.find(id).filter(run -> run.bodyId() == body.id()).orElseThrow(Refusal::notFound);
    }

    /** Begins to read a site; one run at a time for a body. */
    public long start(Person person, Body body, String url, CrawlLimits limits, Moment when) {
        requireStarter(person, body);
        if (!limits.isAskable()) {
            throw new Refusal(Refusal.Kind.INVALID, "crawl-limits");
        }
        return start(person, body, url, when, limits);
    }

    long start(Person person, Body body, String url, Moment when, CrawlLimits limits) {
        var uri = Urls.normal(url.strip()).orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "crawl-url"));
        requireListed(body, uri);
        return transaction.execute(status -> {
            if (store.of(body, SHOWN).stream().anyMatch(run -> run.state().isOpen())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "crawl-running");
            }
            var id = store.insert(body, uri.toString(), limits, person, when);
            trail.record(when, person.id(), body.id(), THING, id, "start", "address");
            return id;
        });
    }

    /**
     * Reads a copy of a site to its end, at once and without the network, and answers the id of the run. What may be read,
     * by whom and how far, and what is kept of it, are the same as for a site that is fetched.
     */
    public long read(Person person, Body body, String url, CrawlLimits limits, SiteCopy copy, Moment when) {
        requireStarter(person, body);
        return transaction.execute(status -> {
            var id = start(person, body, url, when, limits);
            crawler.work(id, SiteCopy.read(copy), Long.MAX_VALUE);
            return id;
        });
    }

    private void requireListed(Body body, URI uri) {
        if (!crawler.gate(body).isListed(uri)) {
            throw new Refusal(Refusal.Kind.INVALID, "crawl-host", uri.getAuthority());
        }
    }

    /** Stops it after the address that is being read. */
    public void stop(Person person, Body body, long id, Moment when) {
        requireStarter(person, body);
        transaction.executeWithoutResult(status -> {
            if (!get(body, id).state().isOpen()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "crawl-over");
            }
            store.askStop(id);
            trail.record(when, person.id(), body.id(), THING, id, "stop", "state");
        });
    }

    /** Lets it go on where it stopped. */
    public void resume(Person person, Body body, long id, Moment when) {
        requireStarter(person, body);
        transaction.executeWithoutResult(status -> {
            var run = get(body, id);
            if (!run.state().mayResume()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "crawl-over");
            }
            requireListed(body, URI.create(run.startUrl()));
            store.resume(id);
            trail.record(when, person.id(), body.id(), THING, id, "resume", "state");
        });
    }

    List<SiteFinding> shown(CrawlRun run, Optional<FindingKind> kind, int limit) {
        return store.findings(run.id(), kind, limit).stream().map(this::worded).toList();
    }

    Map<FindingKind, Integer> counts(CrawlRun run) {
        return store.counts(run.id());
    }

    Map<String, Integer> skipped(CrawlRun run) {
        return store.skipped(run.id());
    }

    @Override
    public Optional<Long> lastRun(Body body) {
        return of(body).stream()
                .filter(run -> run.state() == CrawlRun.State.DONE)
                .map(CrawlRun::id)
                .findFirst();
    }

    @Override
    public List<SiteFinding> of(Body body, long run) {
        return shown(get(body, run), Optional.empty(), ALL);
    }

    /** Codes and bare numbers become words. */
    private SiteFinding worded(SiteFinding found) {
        var words = switch (FindingKind.valueOf(found.kind())) {
            case FILE_BROKEN -> tables.say("crawl.broken." + found.words());
            case NO_ALT -> tables.say("crawl.pictures", found.words());
            case STALE -> tables.say("crawl.newest", found.words());
            case DEAD_LINK, EMPTY, PERSONAL, SECRECY, WORDING, NO_TITLE, NO_LANG, NOT_ALLOWED, CUT, SLOW ->
                found.words();
        };
        return new SiteFinding(found.kind(), found.page(), found.title(), words);
    }

    boolean mayStart(Person person, Body body) {
        var duties = bodies.duties(person, body);
        return duties.contains(Duty.CLERK)
                || duties.contains(Duty.SUPERVISOR)
                || bodies.dutiesAbove(person, body).contains(Duty.SUPERVISOR);
    }

    private void requireStarter(Person person, Body body) {
        if (!mayStart(person, body)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
    }

    private void requireAdministrator(Person person, Body body) {
        if (!bodies.requireAny(person, body).contains(Duty.SYSTEM_ADMIN)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
    }
}
