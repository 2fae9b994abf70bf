package org.gongkai.office.portal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.gongkai.office.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 重建索引: what was asked for, and how far the nodes of the office have come. */
public final class SearchRebuilds {
    private final JdbcClient jdbc;
    private final Role role;

    public SearchRebuilds(JdbcClient jdbc, Role role) {
        this.role = role;
        this.jdbc = jdbc;
    }

    /**
     * How far a node is.
     *
     * @param done items of the index so far
     */
    public record Progress(String node, int done, int total, boolean finished) {}

    /** Asks all nodes to build their index anew; answers the number of the request. */
    public long ask(Instant now) {
        return jdbc.sql("insert into portal_search_request (at) values (?) returning id")
                .param(Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    /** The last request, 0 where there was none. */
    public long last() {
        return jdbc.sql("select coalesce(max(id), 0) from portal_search_request")
                .query(Long.class)
                .single();
    }

    /** Notes how far a node is; nothing where nobody asked, or by a process that reads only. */
    public void note(long request, Progress progress) {
        if (role == Role.PORTAL) {
            return;
        }
        jdbc.sql("""
                        insert into portal_search_progress (request_id, node, done, total, finished)
                          select id, :node, :done, :total, :finished from portal_search_request where id = :request
                        on conflict (request_id, node)
                          do update set done = excluded.done, total = excluded.total, finished = excluded.finished
                        """)
                .param("request", request)
                .param("node", progress.node())
                .param("done", progress.done())
                .param("total", progress.total())
                .param("finished", progress.finished())
                .update();
    }

    /** The nodes that have begun. */
    public List<Progress> of(long request) {
        return jdbc.sql(
                        "select node, done, total, finished from portal_search_progress where request_id = ? order by node")
                .param(request)
                .query((row, n) -> new Progress(
                        row.getString("node"), row.getInt("done"), row.getInt("total"), row.getBoolean("finished")))
                .list();
    }
}
