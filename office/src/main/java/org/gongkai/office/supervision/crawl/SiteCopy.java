package org.gongkai.office.supervision.crawl;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/** 离线副本: a site whose pages are at hand, so that it is read without the network by the same steps as one that is not. */
public interface SiteCopy {
    /**
     * What an address held.
     *
     * @param type media type, with its charset
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Held(int status, String type, byte[] body) {}

    /** What an address held; empty where the copy has nothing of it, which reads as not found. */
    Optional<Held> at(URI uri);

    /** The copy as it is read. */
    static Site read(SiteCopy copy) {
        return new Site() {
            @Override
            public Fetched get(URI uri, long limit) {
                var held = copy.at(uri).orElse(new Held(404, "text/html", new byte[0]));
                var cut = held.body().length > limit;
                var body = cut ? Arrays.copyOf(held.body(), (int) limit) : held.body();
                return new Fetched(held.status(), uri, held.type(), body, cut, "");
            }

            @Override
            public void pause(long millis) {
                // nobody is asked for anything
            }
        };
    }
}
