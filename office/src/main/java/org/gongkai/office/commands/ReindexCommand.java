package org.gongkai.office.commands;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.concurrent.Callable;
import org.gongkai.office.Role;
import org.gongkai.office.portal.SearchRebuilds;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code gongkai reindex}: asks every running node to build its search index anew, and tells how far they are. */
@Command(name = "reindex", mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {
    private static final Duration STEP = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @CommandLine.Mixin
    private Place place = new Place();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var mayRun = place.mayRun();
        return place.runningOrNot(owner -> {
            var rebuilds = new SearchRebuilds(JdbcClient.create(Place.database(owner)), Role.OFFICE);
            var request = rebuilds.ask(Clock.systemUTC().instant());
            if (mayRun) {
                follow(rebuilds, request);
            } else {
                say("reindex.later");
            }
            return 0;
        });
    }

    /** Until every node that has begun is done. */
    private void follow(SearchRebuilds rebuilds, long request) {
        var told = new HashMap<String, Integer>();
        var done = new HashSet<String>();
        for (var waited = Duration.ZERO; ; waited = waited.plus(STEP)) {
            var nodes = rebuilds.of(request);
            for (var node : nodes) {
                if (node.finished() && done.add(node.node())) {
                    say("reindex.done", node.node(), node.total());
                } else if (!node.finished()
                        && !Integer.valueOf(node.done()).equals(told.put(node.node(), node.done()))) {
                    say("reindex.progress", node.node(), node.done(), node.total());
                }
            }
            if (nodes.isEmpty() && waited.compareTo(PATIENCE) >= 0) {
                say("reindex.waiting", PATIENCE.toSeconds());
                return;
            }
            if (!nodes.isEmpty() && done.size() == nodes.size()) {
                return;
            }
            pause();
        }
    }

    private void say(String key, Object... args) {
        spec.commandLine().getOut().println(Words.of(key, args));
    }

    private static void pause() {
        try {
            Thread.sleep(STEP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
