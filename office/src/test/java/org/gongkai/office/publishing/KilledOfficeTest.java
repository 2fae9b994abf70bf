package org.gongkai.office.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.office.Gongkai;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Settings;
import org.gongkai.office.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An office of its own, killed with its database while many items are being approved, and started again. */
class KilledOfficeTest {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final String DESK = "/desk/hepinglu/items/";
    private static final int ITEMS = 16;
    private static final int THREADS = 4;
    private static final int BEFORE_THE_KILL = 6;

    @Test
    void after_a_kill_each_item_is_published_once_or_still_pending_and_nothing_is_lost_or_doubled() throws Exception {
        var folder = OfficeServer.folder();
        try {
            var pending = new ArrayList<String>();
            var answered = killedWhileApproving(folder, pending);
            var settings = new Settings(true, 0, folder, Optional.of(LocalDate.of(2022, 1, 10)), Optional.empty());
            try (var again = Gongkai.start(settings)) {
                var jdbc = again.context().getBean(JdbcClient.class);
                var ids = pending.stream().map(Long::valueOf).toList();
                var published = inState(jdbc, ids, "PUBLISHED");
                assertThat(published).containsAll(answered);
                assertThat(inState(jdbc, ids, "APPROVAL")).hasSize(ITEMS - published.size());
                assertOnce(jdbc, ids, published);
                assertGapless(jdbc);
            }
        } finally {
            OfficeServer.delete(folder);
        }
    }

    /** Answers the ids of the items whose approval was answered before the end. */
    private static Set<Long> killedWhileApproving(Path folder, List<String> pending) throws Exception {
        var office = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.gongkai.office.commands.Main",
                        "demo",
                        "--port=0",
                        "--data=" + folder)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            var out = office.inputReader(StandardCharsets.UTF_8);
            var address = address(out);
            var drain = new Thread(() -> out.lines().forEach(line -> {}), "drain");
            drain.setDaemon(true);
            drain.start();
            pending.addAll(prepared(address));
            return approve(address, pending, () -> kill(office, folder));
        } finally {
            kill(office, folder);
        }
    }

    private static String address(BufferedReader out) throws IOException {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            var found = ADDRESS.matcher(line);
            if (found.find()) {
                return found.group();
            }
        }
        throw new AssertionError("the office ended before it was ready");
    }

    private static List<String> prepared(String address) {
        var clerk = signedIn(address, "linxiao");
        var reviewer = signedIn(address, "zhouzheng");
        var secrecy = signedIn(address, "wujing");
        var column = clerk.visitor()
                .page(DESK + "new")
                .select("#column option:last-child")
                .val();
        var ids = new ArrayList<String>();
        for (var i = 0; i < ITEMS; i++) {
            var made = clerk.visitor()
                    .submit(
                            DESK + "new",
                            DESK + "new",
                            Map.of(
                                    "version",
                                    "0",
                                    "column",
                                    column,
                                    "title",
                                    "信息" + i,
                                    "formedOn",
                                    "2022-01-05",
                                    "text",
                                    "正文"));
            var id = made.uri().getPath().replaceAll(".*/", "");
            clerk.act(id, "1", "SUBMIT");
            reviewer.act(id, "2", "PASS");
            secrecy.act(id, "3", "CLEAR");
            ids.add(id);
        }
        return ids;
    }

    private static Set<Long> approve(String address, List<String> pending, Runnable kill) throws InterruptedException {
        var answered = ConcurrentHashMap.<Long>newKeySet();
        var enough = new CountDownLatch(BEFORE_THE_KILL);
        var approvers = Executors.newFixedThreadPool(THREADS);
        for (var thread = 0; thread < THREADS; thread++) {
            var approver = signedIn(address, "gaoyuan");
            var first = thread;
            approvers.execute(() -> {
                try {
                    for (var i = first; i < pending.size(); i += THREADS) {
                        if (approver.act(pending.get(i), "4", "APPROVE") == 200) {
                            answered.add(Long.valueOf(pending.get(i)));
                        }
                        enough.countDown();
                    }
                } catch (IllegalStateException | AssertionError e) {
                    // no answer any more: the office was killed, as it should be
                }
            });
        }
        assertThat(enough.await(30, TimeUnit.SECONDS)).isTrue();
        kill.run();
        approvers.shutdown();
        assertThat(approvers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        return answered;
    }

    /** Somebody signed in, with the token that all forms of their session carry. */
    private record Staff(Visitor visitor, String token) {
        int act(String id, String version, String action) {
            return visitor.post(
                            DESK + id + "/act",
                            "version=" + version + "&action=" + action + "&words=%E6%97%A0&_csrf=" + token)
                    .statusCode();
        }
    }

    private static Staff signedIn(String address, String username) {
        var visitor = new Visitor(address);
        visitor.signIn(username, Visitor.PASSWORD);
        var token = visitor.page("/desk/hepinglu").select("input[name=_csrf]").val();
        return new Staff(visitor, URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    /** Ends the program and its database at once, as a power cut would. */
    private static void kill(Process office, Path folder) {
        if (!office.isAlive()) {
            return;
        }
        office.destroyForcibly();
        try {
            office.waitFor();
            var postmaster = folder.resolve("data").resolve("postmaster.pid");
            if (Files.exists(postmaster)) {
                var pid = Long.parseLong(Files.readAllLines(postmaster).get(0).strip());
                var database = ProcessHandle.of(pid).orElseThrow();
                var all = Stream.concat(database.descendants(), Stream.of(database))
                        .toList();
                all.forEach(ProcessHandle::destroyForcibly);
                all.forEach(process -> process.onExit().join());
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertOnce(JdbcClient jdbc, List<Long> ids, List<Long> published) {
        for (var sql : List.of(
                "select item_id from publishing_step where action = 'APPROVE' and item_id in (:ids) order by 1",
                "select thing_id from trail_entry where action = 'approve' and thing = 'item' and thing_id in (:ids)"
                        + " order by 1",
                "select item_id from publishing_change where kind = 'PUBLISHED' and item_id in (:ids) order by 1",
                "select id from publishing_item where index_no is not null and id in (:ids) order by 1")) {
            assertThat(jdbc.sql(sql).param("ids", ids).query(Long.class).list())
                    .as(sql)
                    .isEqualTo(published);
        }
    }

    private static void assertGapless(JdbcClient jdbc) {
        var serials = jdbc.sql("select right(index_no, 5)::int from publishing_item where index_no like '%/202201-%'"
                        + " and body_id = (select id from bodies_body where code = 'hepinglu') order by 1")
                .query(Integer.class)
                .list();
        assertThat(serials).isEqualTo(upTo(serials.size()));
        assertThat(jdbc.sql("select last from publishing_serial where month = '202201' and body_id ="
                                + " (select id from bodies_body where code = 'hepinglu')")
                        .query(Integer.class)
                        .single())
                .isEqualTo(serials.size());
        var changes = jdbc.sql("select number from publishing_change order by 1")
                .query(Integer.class)
                .list();
        assertThat(changes).isEqualTo(upTo(changes.size()));
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private static List<Long> inState(JdbcClient jdbc, List<Long> ids, String state) {
        return jdbc.sql("select id from publishing_item where id in (:ids) and state = :state order by id")
                .param("ids", ids)
                .param("state", state)
                .query(Long.class)
                .list();
    }
}
