package org.gongkai.office.supervision.crawl;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.trail.Trail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on runs a short while at a time, one address after the other; what is known stands in the database, so that the next
 * while, or another node, goes on.
 */
@Component
class Crawler {
    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration WHILE = Duration.ofSeconds(10);
    private static final int ROBOTS_BYTES = 500_000;
    private static final int QUERIES = 20;
    private static final int KNOWN = 4;
    private static final long LONGEST_DELAY = 30_000;
    private static final int NOT_FOUND = 404;

    private final CrawlStore store;
    private final Bodies bodies;
    private final Trail trail;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final boolean loopback;

    Crawler(
            CrawlStore store,
            Bodies bodies,
            Trail trail,
            org.gongkai.office.OfficeDay day,
            TransactionTemplate transaction,
            @Value("${gongkai.crawl.loopback:false}") boolean loopback) {
        this.store = store;
        this.bodies = bodies;
        this.trail = trail;
        this.clock = day.clock();
        this.transaction = transaction;
        this.loopback = loopback;
    }

    /** Works a while on the oldest run that waits; whether there was one. */
    boolean proceed() {
        return proceed(PATIENCE, WHILE);
    }

    boolean proceed(Duration patience, Duration slice) {
        var claimed = store.claim(clock.instant(), LEASE);
        claimed.ifPresent(run -> {
            var begun = clock.millis();
            try (var fetcher = new Fetcher(gate(bodies.withId(get(run).bodyId())), patience)) {
                work(run, fetcher, begun + slice.toMillis());
            } catch (RuntimeException e) {
                store.end(run, CrawlRun.State.FAILED, "failure", clock.instant());
                throw e;
            } finally {
                store.release(run, clock.millis() - begun);
            }
        });
        return claimed.isPresent();
    }

    /** What may be read for a body now. */
    AddressGate gate(Body body) {
        var allowed = store.allowed(body);
        return new AddressGate(
                values(allowed, "HOST"), List.copyOf(values(allowed, "NETWORK")), loopback, InetAddress::getAllByName);
    }

    private static Set<String> values(List<AllowedEntry> allowed, String kind) {
        return allowed.stream()
                .filter(one -> one.kind().equals(kind))
                .map(AllowedEntry::value)
                .collect(Collectors.toSet());
    }

    private CrawlRun get(long run) {
        return store.find(run).orElseThrow(() -> new IllegalStateException("no run " + run));
    }

    /** Reads on until it is over or a time has come. */
    void work(long id, Site site, long until) {
        var rules = rules(get(id), site);
        var begun = clock.millis();
        do {
            var run = get(id);
            if (isOver(run, clock.millis() - begun)) {
                return;
            }
            var next = store.next(id);
            if (next.isEmpty()) {
                store.end(id, CrawlRun.State.DONE, "", clock.instant());
                return;
            }
            step(run, next.get(), rules, site);
        } while (clock.millis() < until);
    }

    /** Whether it is to stop now, or has done enough; says so in the run. */
    private boolean isOver(CrawlRun run, long more) {
        if (run.stopAsked()) {
            store.end(run.id(), CrawlRun.State.STOPPED, "asked", clock.instant());
        } else if (run.read() >= run.limits().pages()) {
            store.end(run.id(), CrawlRun.State.DONE, "pages", clock.instant());
        } else if (run.spentMillis() + more >= run.limits().seconds() * 1000L) {
            store.end(run.id(), CrawlRun.State.DONE, "time", clock.instant());
        } else {
            return false;
        }
        return true;
    }

    private BaseRobotRules rules(CrawlRun run, Site site) {
        var at = URI.create(run.startUrl()).resolve("/robots.txt");
        var robots = store.robots(run.id()).orElseGet(() -> {
            var fetched = site.get(at, ROBOTS_BYTES);
            var read = new CrawlRun.Robots(fetched.status(), fetched.body());
            store.robots(run.id(), read);
            return read;
        });
        var parser = new SimpleRobotRulesParser();
        // a server that fails is left alone; one that has no rules, or cannot be reached at all, shows so by its pages
        return robots.status() == 200
                ? parser.parseContent(at.toString(), robots.content(), "text/plain", List.of(Fetcher.AGENT))
                : parser.failedFetch(robots.status() == 0 ? NOT_FOUND : robots.status());
    }

    private void step(CrawlRun run, CrawlRun.Target target, BaseRobotRules rules, Site site) {
        var uri = URI.create(target.url());
        if (!rules.isAllowed(target.url())) {
            store.outcome(target.id(), new CrawlRun.Outcome("SKIPPED", "robots", 0, "", 0, Optional.empty()));
            return;
        }
        site.pause(Math.max(run.limits().delayMillis(), Math.min(rules.getCrawlDelay(), LONGEST_DELAY)));
        var fetched = site.get(uri, run.limits().bytes());
        transaction.executeWithoutResult(status -> keep(run, target, uri, fetched));
    }

    private void keep(CrawlRun run, CrawlRun.Target target, URI uri, Fetched fetched) {
        if (fetched.isDead()) {
            store.outcome(
                    target.id(),
                    new CrawlRun.Outcome("FAILED", fetched.cause(), fetched.status(), "", 0, Optional.empty()));
            return;
        }
        var today = trail.now().day();
        var moved = Urls.normal(fetched.at().toString()).filter(at -> !at.equals(uri));
        if (moved.isPresent()) {
            // looked at where it is
            read(target, fetched, "", Optional.empty());
            var at = store.target(run.id(), moved.get().toString(), target.depth(), true);
            store.link(target.id(), at);
            return;
        }
        var checks = new PageChecks(today, run.limits().staleDays());
        if (!Urls.isFile(uri) && fetched.isHtml()) {
            var page = PageReader.of(fetched, today);
            read(target, fetched, page.title(), page.newest());
            follow(run, target, page.links(), today);
            checks.page(page, fetched.cut())
                    .forEach(noted -> store.finding(run.id(), target.id(), noted.kind(), noted.words()));
        } else {
            read(target, fetched, "", Optional.empty());
            if (Urls.isFile(uri)) {
                checks.file(uri, fetched)
                        .forEach(noted -> store.finding(run.id(), target.id(), noted.kind(), noted.words()));
            }
        }
    }

    private void read(CrawlRun.Target target, Fetched fetched, String title, Optional<LocalDate> newest) {
        store.outcome(
                target.id(), new CrawlRun.Outcome("READ", "", fetched.status(), title, fetched.body().length, newest));
    }

    private void follow(CrawlRun run, CrawlRun.Target from, Set<URI> links, LocalDate today) {
        var gate = gate(bodies.withId(run.bodyId()));
        var room = run.limits().pages() * KNOWN - store.pages(run.id());
        for (var link : links) {
            if (!gate.isListed(link) || Urls.isIgnored(link)) {
                continue;
            }
            var url = link.toString();
            if (!store.isKnown(run.id(), url)) {
                if (room <= 0 || Urls.isTrap(link, today) || hasManyQueries(run.id(), link)) {
                    continue;
                }
                room--;
            }
            var depth = from.depth() + 1;
            store.link(
                    from.id(),
                    store.target(run.id(), url, depth, depth <= run.limits().depth()));
        }
    }

    private boolean hasManyQueries(long run, URI link) {
        var url = link.toString();
        return link.getRawQuery() != null && store.queries(run, url.substring(0, url.indexOf('?'))) >= QUERIES;
    }
}
