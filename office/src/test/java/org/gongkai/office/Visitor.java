package org.gongkai.office;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody with a browser of their own. */
public final class Visitor {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    public static final String PASSWORD = "gongkai-yanshi-2022";

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private final String address;
    private final String from;

    public Visitor() {
        this(OfficeServer.address());
    }

    /** A visitor of another server than the shared one. */
    public Visitor(String address) {
        this(address, "");
    }

    private Visitor(String address, String from) {
        this.address = address;
        this.from = from;
    }

    /** A visitor from another network address, as a proxy tells it. */
    public static Visitor from(String network) {
        return new Visitor(OfficeServer.address(), network);
    }

    public static Visitor signedIn(String username) {
        var visitor = new Visitor();
        visitor.signIn(username, PASSWORD);
        return visitor;
    }

    public String address() {
        return address;
    }

    public HttpResponse<String> signIn(String username, String password) {
        return submit("/sign-in", "/sign-in", Map.of("username", username, "password", password));
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    /** A file. */
    public HttpResponse<byte[]> download(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The same through a proxy that ends TLS. */
    public HttpResponse<String> getThroughTls(String path) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-For", "192.0.2.7")
                .GET());
    }

    public Document page(String path) {
        return Jsoup.parse(get(path).body(), address);
    }

    /** Posts a form with the token that its page carries. */
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        var token = page(page).selectFirst("input[name=_csrf]");
        if (token == null) {
            throw new AssertionError("no form on " + page);
        }
        return post(action, encoded(fields) + "&_csrf=" + encoded(token.val()));
    }

    /** Posts a form with one file and the token that its page carries. */
    public HttpResponse<String> upload(
            String page, String action, Map<String, String> fields, String fileName, byte[] file) {
        return upload(page, action, fields, List.of(new Uploads.Sent("file", fileName, file)));
    }

    /** Posts a form with files and the token that its page carries. */
    public HttpResponse<String> upload(
            String page, String action, Map<String, String> fields, List<Uploads.Sent> files) {
        var token = page(page).selectFirst("input[name=_csrf]");
        if (token == null) {
            throw new AssertionError("no form on " + page);
        }
        var all = new HashMap<>(fields);
        all.put("_csrf", token.val());
        return send(HttpRequest.newBuilder(uri(action))
                .header("Content-Type", "multipart/form-data; boundary=" + Uploads.BOUNDARY)
                .POST(Uploads.form(all, files)));
    }

    public HttpResponse<String> post(String path, String form) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Posts what stands on a page of ours that was opened long ago, as a browser does: with a token long forgotten. */
    public HttpResponse<String> postLate(String path, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields) + "&_csrf=forgotten")));
    }

    /** Posts a text file with the token that the page carries. */
    public HttpResponse<String> upload(String page, String action, String field, String name, String text) {
        var token = page(page).selectFirst("input[name=_csrf]");
        if (token == null) {
            throw new AssertionError("no form on " + page);
        }
        var boundary = "gongkai-test-boundary";
        var body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token.val()
                + "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + text + "\r\n--" + boundary + "--\r\n";
        return send(HttpRequest.newBuilder(uri(action))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private URI uri(String path) {
        return URI.create(address + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        if (!from.isEmpty()) {
            request.header("X-Forwarded-For", from);
        }
        try {
            return client.send(request.timeout(PATIENCE).build(), handler);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
