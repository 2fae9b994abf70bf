package org.gongkai.office.supervision.crawl;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Takes a body up to a limit and then lets the connection go. */
final class LimitedBody implements HttpResponse.BodySubscriber<LimitedBody.Taken> {
    /** @param cut whether there was more */
    @SuppressWarnings("ArrayRecordComponent")
    record Taken(byte[] bytes, boolean cut) {}

    private final long limit;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<Taken> done = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    LimitedBody(long limit) {
        this.limit = limit;
    }

    @Override
    public CompletionStage<Taken> getBody() {
        return done;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (var buffer : buffers) {
            var room = (int) Math.min(limit - bytes.size(), buffer.remaining());
            var part = new byte[Math.max(room, 0)];
            buffer.get(part);
            bytes.writeBytes(part);
            if (buffer.hasRemaining()) {
                finish(true);
                return;
            }
        }
    }

    private void finish(boolean cut) {
        var given = subscription;
        if (cut && given != null) {
            given.cancel();
        }
        done.complete(new Taken(bytes.toByteArray(), cut));
    }

    @Override
    public void onError(Throwable failure) {
        done.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        finish(false);
    }
}
