package org.gongkai.office.channels.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.office.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A site platform with an interface of its own, and the pages it makes of what it gets. */
public final class SiteStandIn implements AutoCloseable {
    /** How this platform wants it. */
    public static final String MAPPING = """
            {
              "path": "/api/v1/docs",
              "heads": {"X-Token": "{secret}"},
              "fields": {"/doc/title": "{title}", "/doc/body": "{html}", "/doc/channelId": "{column}",
                "/extId": "{number}", "/doc/pubDate": "{published}"},
              "success": {"pointer": "/code", "equals": "0"},
              "receipt": "/data/id",
              "url": "/data/url",
              "find": {"path": "/api/v1/docs?extId={number}", "receipt": "/data/id", "url": "/data/url"},
              "withdraw": {"path": "/api/v1/docs/{receipt}"},
              "content": ".content"
            }
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final Map<String, JsonNode> docs = new LinkedHashMap<>();
    private final Map<String, String> ids = new ConcurrentHashMap<>();
    private int number;
    private boolean loses;
    private String instead = "";

    public SiteStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public synchronized void loseNextAnswer() {
        loses = true;
    }

    /** Somebody changes a page over there. */
    public synchronized void changeTo(String text) {
        instead = text;
    }

    public synchronized Map<String, JsonNode> docs() {
        return Map.copyOf(docs);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.startsWith("/page/")) {
            page(exchange, path.substring("/page/".length()));
            return;
        }
        if (!Visitor.PASSWORD.equals(exchange.getRequestHeaders().getFirst("X-Token"))) {
            send(exchange, 401, "{}");
            return;
        }
        switch (exchange.getRequestMethod()) {
            case "POST" -> take(exchange);
            case "DELETE" -> {
                var known = docs.remove(path.substring(path.lastIndexOf('/') + 1));
                send(exchange, known == null ? 404 : 200, "{\"code\":\"0\"}");
            }
            default -> {
                var id = ids.get(exchange.getRequestURI().getQuery().substring("extId=".length()));
                send(exchange, id == null ? 404 : 200, id == null ? "{}" : said(id));
            }
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        var doc = JSON.readTree(exchange.getRequestBody().readAllBytes());
        if (doc.at("/doc/title").asString("").isEmpty()) {
            send(exchange, 200, "{\"code\":\"7\",\"message\":\"no title\"}");
            return;
        }
        var id = ids.computeIfAbsent(doc.at("/extId").asString(""), key -> "d" + ++number);
        docs.put(id, doc);
        if (loses) {
            loses = false;
            exchange.close();
            return;
        }
        send(exchange, 200, said(id));
    }

    private String said(String id) {
        return "{\"code\":\"0\",\"data\":{\"id\":\"" + id + "\",\"url\":\"" + address() + "/page/" + id + "\"}}";
    }

    private void page(HttpExchange exchange, String id) throws IOException {
        var doc = docs.get(id);
        if (doc == null) {
            send(exchange, 404, "gone");
            return;
        }
        var text = instead.isEmpty() ? doc.at("/doc/body").asString("") : instead;
        send(
                exchange,
                200,
                "<html><head><title>x</title></head><body><nav>首页</nav><h1>"
                        + doc.at("/doc/title").asString("") + "</h1><div class=\"content\">\n"
                        + text.replace("，", " ， ")
                        + "</div><footer>版权</footer></body></html>");
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
