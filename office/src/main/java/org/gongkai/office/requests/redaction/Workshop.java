package org.gongkai.office.requests.redaction;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gongkai.office.Refusal;
import org.gongkai.office.requests.redaction.copy.TimeLimit;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Reads what may be hostile on threads of its own: few at a time, and not longer than its patience. What runs on after
 * that is called off at its next operator; until then another thread takes its place.
 */
@Component
class Workshop implements AutoCloseable {
    private static final int READING = 2;
    private static final int MOST = 6;
    private static final int WAITING = 32;

    private final ThreadPoolExecutor reading = pool("redaction-pages", READING);
    private final ThreadPoolExecutor making = pool("redaction-copies", 1);

    private static ThreadPoolExecutor pool(String name, int threads) {
        var pool = new ThreadPoolExecutor(
                threads, threads, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), task -> {
                    var thread = new Thread(null, task, name, 4L << 20);
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /**
     * Does something within some time.
     *
     * @throws Refusal its own, or one that says that the file takes too long or too much
     */
    <T> T read(Duration patience, Callable<T> task) {
        Future<T> running;
        try {
            running = reading.submit(task);
        } catch (RejectedExecutionException e) {
            throw new Refusal(Refusal.Kind.CONFLICT, "redaction-busy");
        }
        try {
            return running.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            replace(running);
            throw TimeLimit.slow();
        } catch (ExecutionException e) {
            throw told(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TimeLimit.slow();
        }
    }

    private void replace(Future<?> stuck) {
        stuck.cancel(true);
        if (reading.getCorePoolSize() < MOST) {
            reading.setMaximumPoolSize(reading.getCorePoolSize() + 1);
            reading.setCorePoolSize(reading.getMaximumPoolSize());
        }
    }

    /**
     * What is said about it: a refusal as it is; a file that breaks its reader is a broken file. A database that fails is
     * no fault of the file and is told to nobody as one.
     */
    static Refusal told(ExecutionException failed) {
        var cause = failed.getCause();
        if (cause instanceof DataAccessException database) {
            throw database;
        }
        if (cause instanceof Refusal refusal) {
            return refusal;
        }
        return cause instanceof OutOfMemoryError
                ? new Refusal(Refusal.Kind.INVALID, "redaction-bomb")
                : new Refusal(Refusal.Kind.INVALID, "redaction-broken");
    }

    /** Does something that may take minutes, one after the other. */
    Future<?> make(Runnable task) {
        try {
            return making.submit(task);
        } catch (RejectedExecutionException e) {
            throw new Refusal(Refusal.Kind.CONFLICT, "redaction-busy");
        }
    }

    @Override
    public void close() {
        reading.shutdownNow();
        making.shutdownNow();
    }
}
