package org.gongkai.office.portal.outside;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.gongkai.office.database.Unusable;

/** Reads the pages of the portal that this process serves, as they are to stand in files. */
final class SiteReader {
    /** Asks for a page without what a file cannot do. */
    private static final String STATIC = "X-Gongkai-Static";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;

    SiteReader(int port) {
        this.port = port;
    }

    /**
     * An answer.
     *
     * @param media type without parameters
     * @param location where it leads on, empty where it does not
     */
    record Answer(int status, String media, String location, InputStream body) {}

    Answer read(String address) throws IOException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header(STATIC, "1")
                .timeout(PATIENCE)
                .build();
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            var media = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(
                    response.statusCode(),
                    media.split(";", 2)[0].strip(),
                    response.headers().firstValue("Location").orElse(""),
                    response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unusable("export-stopped").because(e);
        }
    }
}
