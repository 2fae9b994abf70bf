package org.gongkai.office.supervision.crawl;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.supervision.inspection.SiteFindings.SiteFinding;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of runs, their pages and findings. */
@Component
class CrawlStore {
    private static final String RUN = """
            select r.*, p.name,
              (select count(*) from supervision_crawl_page g where g.run_id = r.id and g.state in ('READ', 'FAILED')) read,
              (select count(*) from supervision_crawl_page g where g.run_id = r.id and g.state = 'WAITING') waiting
            from supervision_crawl_run r join bodies_person p on p.id = r.person_id
            """;
    /** What was noted on a page, and what did not open with each page that leads to it. */
    private static final String FINDINGS = """
            select f.kind, p.id, p.url, p.title, f.words
            from supervision_crawl_finding f join supervision_crawl_page p on p.id = f.page_id where f.run_id = :run
            union all
            select case when t.cause = 'slow' then 'SLOW' when t.cause in ('host', 'inside', 'network') then 'NOT_ALLOWED'
                else 'DEAD_LINK' end, coalesce(p.id, t.id), coalesce(p.url, t.url), coalesce(p.title, ''),
              t.url || case when t.status > 0 then ' (' || t.status || ')' else '' end
            from supervision_crawl_page t left join supervision_crawl_link l on l.target_id = t.id
              left join supervision_crawl_page p on p.id = l.page_id
            where t.run_id = :run and t.state = 'FAILED'
            """;

    private final JdbcClient jdbc;

    CrawlStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AllowedEntry> allowed(Body body) {
        return jdbc.sql("select a.*, p.name from supervision_crawl_allowed a join bodies_person p on p.id = a.person_id"
                        + " where a.body_id = ? and a.ended_on is null order by a.kind, a.value")
                .param(body.id())
                .query((row, n) -> new AllowedEntry(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("value"),
                        row.getString("reason"),
                        row.getString("name"),
                        row.getObject("entered_on", LocalDate.class)))
                .list();
    }

    Optional<Long> allow(Body body, String kind, String value, String reason, Person person, Moment when) {
        return jdbc.sql(
                        "insert into supervision_crawl_allowed (body_id, kind, value, reason, person_id, entered_on, at)"
                                + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id")
                .params(body.id(), kind, value, reason, person.id(), when.day(), Timestamp.from(when.at()))
                .query(Long.class)
                .optional();
    }

    boolean disallow(Body body, long id, Moment when) {
        return jdbc.sql("update supervision_crawl_allowed set ended_on = ? where id = ? and body_id = ?"
                                + " and ended_on is null")
                        .params(when.day(), id, body.id())
                        .update()
                == 1;
    }

    List<CrawlRun> of(Body body, int limit) {
        return jdbc.sql(RUN + "where r.body_id = ? order by r.id desc limit ?")
                .params(body.id(), limit)
                .query(CrawlStore::run)
                .list();
    }

    Optional<CrawlRun> find(long id) {
        return jdbc.sql(RUN + "where r.id = ?").param(id).query(CrawlStore::run).optional();
    }

    long insert(Body body, String url, CrawlLimits limits, Person person, Moment when) {
        var id = jdbc.sql("insert into supervision_crawl_run (body_id, start_url, max_pages, max_depth, max_bytes,"
                        + " max_seconds, delay_ms, stale_days, person_id, entered_on, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id")
                .params(
                        body.id(),
                        url,
                        limits.pages(),
                        limits.depth(),
                        limits.bytes(),
                        limits.seconds(),
                        limits.delayMillis(),
                        limits.staleDays(),
                        person.id(),
                        when.day(),
                        Timestamp.from(when.at()))
                .query(Long.class)
                .single();
        jdbc.sql("insert into supervision_crawl_page (run_id, url, depth) values (?, ?, 0)")
                .params(id, url)
                .update();
        return id;
    }

    /** The oldest run that goes on and that nobody works on. */
    Optional<Long> claim(Instant now, Duration lease) {
        return jdbc.sql("update supervision_crawl_run set state = 'RUNNING', lease_until = :until where id = (select id"
                        + " from supervision_crawl_run where state in ('QUEUED', 'RUNNING') and (lease_until is null or"
                        + " lease_until < :now) order by id for update skip locked limit 1) returning id")
                .param("until", Timestamp.from(now.plus(lease)))
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional();
    }

    void release(long run, long spentMillis) {
        jdbc.sql("update supervision_crawl_run set lease_until = null, spent_ms = spent_ms + ? where id = ?")
                .params(spentMillis, run)
                .update();
    }

    void end(long run, CrawlRun.State state, String cause, Instant now) {
        jdbc.sql("update supervision_crawl_run set state = ?, cause = ?, ended_at = ?, stop_asked = false where id = ?")
                .params(state.name(), cause, Timestamp.from(now), run)
                .update();
    }

    void askStop(long run) {
        jdbc.sql("update supervision_crawl_run set stop_asked = true where id = ?")
                .param(run)
                .update();
    }

    void resume(long run) {
        jdbc.sql("update supervision_crawl_run set state = 'QUEUED', cause = '', ended_at = null, stop_asked = false"
                        + " where id = ?")
                .param(run)
                .update();
    }

    Optional<CrawlRun.Robots> robots(long run) {
        return jdbc.sql("select robots_status, robots from supervision_crawl_run where id = ? and robots_status is not"
                        + " null")
                .param(run)
                .query((row, n) -> new CrawlRun.Robots(row.getInt("robots_status"), row.getBytes("robots")))
                .optional();
    }

    void robots(long run, CrawlRun.Robots robots) {
        jdbc.sql("update supervision_crawl_run set robots_status = ?, robots = ? where id = ?")
                .params(robots.status(), robots.content(), run)
                .update();
    }

    Optional<CrawlRun.Target> next(long run) {
        return jdbc.sql("select id, url, depth from supervision_crawl_page where run_id = ? and state = 'WAITING'"
                        + " order by depth, id limit 1")
                .param(run)
                .query((row, n) -> new CrawlRun.Target(row.getLong("id"), row.getString("url"), row.getInt("depth")))
                .optional();
    }

    void outcome(long page, CrawlRun.Outcome outcome) {
        jdbc.sql(
                        "update supervision_crawl_page set state = ?, cause = ?, status = ?, title = ?, bytes = ?, dated_on = ?"
                                + " where id = ?")
                .param(1, outcome.state())
                .param(2, outcome.cause())
                .param(3, outcome.status())
                .param(4, outcome.title())
                .param(5, outcome.bytes())
                .param(6, outcome.newest().orElse(null), Types.DATE)
                .param(7, page)
                .update();
    }

    /** The page of an address, added where it is new. */
    long target(long run, String url, int depth, boolean read) {
        return jdbc.sql("insert into supervision_crawl_page (run_id, url, depth, state, cause) values (?, ?, ?, ?, ?)"
                        + " on conflict (run_id, url) do update set depth = supervision_crawl_page.depth returning id")
                .params(run, url, depth, read ? "WAITING" : "SKIPPED", read ? "" : "depth")
                .query(Long.class)
                .single();
    }

    boolean isKnown(long run, String url) {
        return jdbc.sql("select exists (select 1 from supervision_crawl_page where run_id = ? and url = ?)")
                .params(run, url)
                .query(Boolean.class)
                .single();
    }

    /** How many addresses differ from one by their query only. */
    int queries(long run, String path) {
        return jdbc.sql("select count(*) from supervision_crawl_page where run_id = ? and left(url, ?) = ?")
                .params(run, path.length() + 1, path + "?")
                .query(Integer.class)
                .single();
    }

    int pages(long run) {
        return jdbc.sql("select count(*) from supervision_crawl_page where run_id = ?")
                .param(run)
                .query(Integer.class)
                .single();
    }

    void link(long page, long target) {
        jdbc.sql("insert into supervision_crawl_link (page_id, target_id) values (?, ?) on conflict do nothing")
                .params(page, target)
                .update();
    }

    void finding(long run, long page, FindingKind kind, String words) {
        jdbc.sql("insert into supervision_crawl_finding (run_id, page_id, kind, words) values (?, ?, ?, ?)")
                .params(run, page, kind.name(), words)
                .update();
    }

    /** In the order of the pages; all kinds where none is named. */
    List<SiteFinding> findings(long run, Optional<FindingKind> kind, int limit) {
        return jdbc.sql("select * from (" + FINDINGS + ") f where cast(:kind as text) is null or f.kind = :kind"
                        + " order by f.kind, f.id, f.words limit :limit")
                .param("run", run)
                .param("kind", kind.map(Enum::name).orElse(null), Types.VARCHAR)
                .param("limit", limit)
                .query((row, n) -> new SiteFinding(
                        row.getString("kind"), row.getString("url"), row.getString("title"), row.getString("words")))
                .list();
    }

    Map<FindingKind, Integer> counts(long run) {
        var counts = new TreeMap<FindingKind, Integer>();
        jdbc.sql("select f.kind, count(*) n from (" + FINDINGS + ") f group by f.kind")
                .param("run", run)
                .query(row -> {
                    counts.put(FindingKind.valueOf(row.getString("kind")), row.getInt("n"));
                });
        return counts;
    }

    /** Why addresses were left out, and how many. */
    Map<String, Integer> skipped(long run) {
        var skipped = new TreeMap<String, Integer>();
        jdbc.sql("select cause, count(*) n from supervision_crawl_page where run_id = ? and state = 'SKIPPED' group by"
                        + " cause")
                .param(run)
                .query(row -> {
                    skipped.put(row.getString("cause"), row.getInt("n"));
                });
        return skipped;
    }

    private static CrawlRun run(ResultSet row, int number) throws SQLException {
        return new CrawlRun(
                row.getLong("id"),
                row.getLong("body_id"),
                row.getString("start_url"),
                CrawlRun.State.valueOf(row.getString("state")),
                new CrawlLimits(
                        row.getInt("max_pages"),
                        row.getInt("max_depth"),
                        row.getLong("max_bytes"),
                        row.getInt("max_seconds"),
                        row.getInt("delay_ms"),
                        row.getInt("stale_days")),
                row.getLong("spent_ms"),
                row.getString("cause"),
                row.getBoolean("stop_asked"),
                row.getString("name"),
                row.getObject("entered_on", LocalDate.class),
                row.getTimestamp("at").toInstant(),
                row.getInt("read"),
                row.getInt("waiting"));
    }
}
