package org.gongkai.office.portal.search;

import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Lets the index take its steps in the background from the end of the start on. */
final class SearchLoop implements AutoCloseable {
    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SearchTail tail;
    private final Thread thread = new Thread(this::run, "search-index");
    private volatile boolean ended;

    SearchLoop(SearchTail tail) {
        this.tail = tail;
        thread.setDaemon(true);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.start();
    }

    private void run() {
        while (!ended) {
            if (!tail.step()) {
                try {
                    Thread.sleep(BETWEEN.toMillis());
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }

    /** Never interrupts: a thread that is interrupted while it writes closes the files of the index under itself. */
    @Override
    public void close() {
        ended = true;
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        tail.close();
    }
}
