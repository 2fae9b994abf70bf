package org.gongkai.office.supervision.crawl;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Reads one address after the other, over one connection, without cookies; every redirect goes through the gate. */
final class Fetcher implements Site, AutoCloseable {
    static final String AGENT = "gongkai-site-check";
    private static final int REDIRECTS = 5;
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final AddressGate gate;
    private final Duration patience;
    private final HttpClient client;

    /** @param patience for one answer from beginning to end */
    Fetcher(AddressGate gate, Duration patience) {
        this.gate = gate;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(CONNECT.compareTo(patience) < 0 ? CONNECT : patience)
                .build();
    }

    /** The answer, after at most {@value #REDIRECTS} redirects; a failure is an answer, too. */
    @Override
    public Fetched get(URI uri, long limit) {
        var at = uri;
        for (var hop = 0; hop <= REDIRECTS; hop++) {
            try {
                gate.require(at);
                var answer = send(at, limit);
                gate.require(at);
                var location = answer.headers().firstValue("location");
                if (answer.statusCode() / 100 == 3 && location.isPresent()) {
                    at = at.resolve(URI.create(location.get().strip()));
                    continue;
                }
                return new Fetched(
                        answer.statusCode(),
                        at,
                        answer.headers().firstValue("content-type").orElse(""),
                        answer.body().bytes(),
                        answer.body().cut(),
                        "");
            } catch (NotAllowed e) {
                return Fetched.failed(at, e.code());
            } catch (TimeoutException e) {
                return Fetched.failed(at, "slow");
            } catch (SSLException e) {
                return Fetched.failed(at, "certificate");
            } catch (IOException | IllegalArgumentException e) {
                return Fetched.failed(at, "unreachable");
            }
        }
        return Fetched.failed(at, "redirects");
    }

    @Override
    public void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<LimitedBody.Taken> send(URI at, long limit) throws IOException, TimeoutException {
        var request = HttpRequest.newBuilder(at)
                .header("User-Agent", AGENT)
                .header("Accept", "text/html,*/*;q=0.8")
                .timeout(patience)
                .GET()
                .build();
        var sent = client.sendAsync(request, head -> new LimitedBody(limit));
        try {
            return sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (TimeoutException e) {
            sent.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw cause(sent, e);
        }
    }

    private static IOException cause(CompletableFuture<?> sent, ExecutionException e) throws TimeoutException {
        sent.cancel(true);
        if (e.getCause() instanceof java.net.http.HttpTimeoutException) {
            throw new TimeoutException("no answer in time");
        }
        return e.getCause() instanceof IOException failure ? failure : new IOException(e);
    }

    /** Nothing to let go on the Java this is built for; later ones close the client themselves. */
    @Override
    public void close() {
        if (client instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
