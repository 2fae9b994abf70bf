package org.gongkai.office.channels.outbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The interface of an account as its documentation describes it: tokens, materials, drafts, publications that take a while,
 * mass messages, and their return codes. It can lose answers, refuse and fail as a test asks.
 */
public final class WechatStandIn implements AutoCloseable {
    /** What goes wrong with a call. */
    public enum Trouble {
        NONE,
        /** It is done and nobody hears of it. */
        ANSWER_LOST,
        /** It never arrives. */
        NEVER_CAME,
        /** A gateway answers, and nothing is done. */
        SERVER,
        /** 系统繁忙. */
        BUSY,
        /** The token ended a moment ago. */
        EXPIRED,
        /** Another node had a new token made. */
        INVALID,
        QUOTA,
        NO_RIGHTS,
        /** 草稿未通过发布检查. */
        UNPUBLISHABLE
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern MARKER = Pattern.compile("GK-\\d+-\\d+");
    private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");

    /** One article that the public sees. */
    public record Shown(String marker, String id, String url, String title, String content) {}

    private record Draft(String id, JsonNode article, long at) {}

    private static final class Job {
        final Draft draft;
        String article = "";
        int looks;

        Job(Draft draft) {
            this.draft = draft;
        }
    }

    private final HttpServer server;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final List<Shown> shown = new ArrayList<>();
    private final Map<String, Long> messages = new HashMap<>();
    private final Map<String, String> materials = new LinkedHashMap<>();
    private final Set<String> pictures = new HashSet<>();
    private volatile Function<String, Trouble> trouble = path -> Trouble.NONE;
    private String token = "";
    private long number = 1000;
    private int calls;
    private int tokens;
    private int publishStatus;

    public WechatStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @param what by the path of a call; asked once for each */
    public void trouble(Function<String, Trouble> what) {
        trouble = what;
    }

    /** Goes wrong the next time a path is called, and then no more. */
    public void once(String path, Trouble what) {
        var done = new java.util.concurrent.atomic.AtomicBoolean();
        trouble = asked -> asked.equals(path) && done.compareAndSet(false, true) ? what : Trouble.NONE;
    }

    /** Every publication ends with this status; 0 is success. */
    public synchronized void endWith(int status) {
        publishStatus = status;
    }

    public synchronized List<Shown> shown() {
        return List.copyOf(shown);
    }

    public synchronized int draftCount() {
        return drafts.size();
    }

    public synchronized int messageCount() {
        return messages.size();
    }

    public synchronized int tokens() {
        return tokens;
    }

    public synchronized int calls() {
        return calls;
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = exchange.getRequestBody().readAllBytes();
        var what = trouble.apply(path);
        if (what == Trouble.NEVER_CAME) {
            exchange.close();
            return;
        }
        if (what == Trouble.SERVER) {
            send(exchange, 502, "<html>Bad Gateway</html>");
            return;
        }
        String answer;
        synchronized (this) {
            calls++;
            answer = answer(path, String.valueOf(exchange.getRequestURI().getQuery()), body, what);
        }
        if (what == Trouble.ANSWER_LOST) {
            exchange.close();
            return;
        }
        send(exchange, 200, answer);
    }

    private String answer(String path, String query, byte[] body, Trouble what) {
        if (path.equals("/cgi-bin/stable_token") || path.equals("/cgi-bin/token")) {
            if (what == Trouble.BUSY || what == Trouble.QUOTA || what == Trouble.NO_RIGHTS) {
                return error(what == Trouble.BUSY ? -1 : what == Trouble.QUOTA ? 45009 : 40125, "refused");
            }
            if (token.isEmpty()) {
                token = "token-" + ++number;
                tokens++;
            }
            return JSON.createObjectNode()
                    .put("access_token", token)
                    .put("expires_in", 7200)
                    .toString();
        }
        if (what == Trouble.EXPIRED || what == Trouble.INVALID) {
            token = "";
        }
        if (!query.contains("access_token=" + token) || token.isEmpty()) {
            return what == Trouble.EXPIRED ? error(42001, "access_token expired") : error(40001, "invalid credential");
        }
        return switch (what) {
            case BUSY -> error(-1, "system error");
            case QUOTA -> error(45009, "reach max api daily quota limit");
            case NO_RIGHTS -> error(48001, "api unauthorized");
            case UNPUBLISHABLE -> error(53503, "draft did not pass publish check");
            case NONE, ANSWER_LOST, NEVER_CAME, SERVER, EXPIRED, INVALID -> call(path, body);
        };
    }

    private String call(String path, byte[] body) {
        return switch (path) {
            case "/cgi-bin/material/add_material" -> addMaterial(body);
            case "/cgi-bin/media/uploadimg" -> {
                var url = "https://mmbiz.qpic.cn/" + ++number;
                pictures.add(url);
                yield JSON.createObjectNode().put("url", url).toString();
            }
            case "/cgi-bin/material/batchget_material" -> listMaterials();
            case "/cgi-bin/draft/add" -> addDraft(json(body));
            case "/cgi-bin/draft/batchget" -> {
                finish();
                var all = new ArrayList<>(drafts.values());
                java.util.Collections.reverse(all);
                yield page(json(body), all.stream().map(WechatStandIn::item).toList());
            }
            case "/cgi-bin/draft/delete" ->
                drafts.remove(json(body).path("media_id").asString()) == null
                        ? error(40007, "invalid media_id")
                        : error(0, "ok");
            case "/cgi-bin/freepublish/submit" -> submit(json(body));
            case "/cgi-bin/freepublish/get" ->
                status(json(body).path("publish_id").asString());
            case "/cgi-bin/freepublish/batchget" -> {
                finish();
                var all = new ArrayList<>(shown);
                java.util.Collections.reverse(all);
                yield page(json(body), all.stream().map(WechatStandIn::item).toList());
            }
            case "/cgi-bin/freepublish/delete" -> {
                var id = json(body).path("article_id").asString();
                yield shown.removeIf(one -> one.id().equals(id)) ? error(0, "ok") : error(53600, "invalid article id");
            }
            case "/cgi-bin/message/mass/sendall" -> mass(json(body));
            case "/cgi-bin/message/mass/get" ->
                JSON.createObjectNode()
                        .put("msg_id", json(body).path("msg_id").asLong())
                        .put("msg_status", "SEND_SUCCESS")
                        .toString();
            case "/cgi-bin/message/mass/delete" -> {
                var id = json(body).path("msg_id").asLong();
                yield messages.values().removeIf(one -> one == id) ? error(0, "ok") : error(40059, "invalid msg id");
            }
            default -> error(404, "no such call " + path);
        };
    }

    private String addMaterial(byte[] body) {
        var name = FILE.matcher(new String(body, StandardCharsets.ISO_8859_1));
        var id = "material-" + ++number;
        materials.put(id, name.find() ? name.group(1) : "");
        return JSON.createObjectNode()
                .put("media_id", id)
                .put("url", "https://mmbiz.qpic.cn/" + number)
                .toString();
    }

    private String listMaterials() {
        var root = JSON.createObjectNode().put("total_count", materials.size()).put("item_count", materials.size());
        var items = root.putArray("item");
        materials.forEach((id, name) -> items.addObject()
                .put("media_id", id)
                .put("name", name)
                .put("update_time", Instant.now().getEpochSecond())
                .put("url", ""));
        return root.toString();
    }

    private String addDraft(JsonNode asked) {
        var article = asked.path("articles").path(0);
        if (!materials.containsKey(article.path("thumb_media_id").asString(""))) {
            return error(40007, "invalid media_id");
        }
        if (article.path("title")
                        .asString("")
                        .codePointCount(0, article.path("title").asString("").length())
                > 64) {
            return error(45003, "title size out of limit");
        }
        var content = article.path("content").asString("");
        if (content.length() > 20_000) {
            return error(45002, "content size out of limit");
        }
        var id = "draft-" + ++number;
        drafts.put(id, new Draft(id, article, Instant.now().getEpochSecond()));
        return JSON.createObjectNode().put("media_id", id).toString();
    }

    private String submit(JsonNode asked) {
        var draft = drafts.get(asked.path("media_id").asString());
        if (draft == null) {
            return error(40007, "invalid media_id");
        }
        var id = String.valueOf(++number);
        jobs.put(id, new Job(draft));
        return JSON.createObjectNode()
                .put("errcode", 0)
                .put("errmsg", "ok")
                .put("publish_id", id)
                .toString();
    }

    private String status(String id) {
        var job = jobs.get(id);
        if (job == null) {
            return error(53600, "invalid publish id");
        }
        if (job.looks++ > 0) {
            finish(job);
        }
        var root = JSON.createObjectNode().put("publish_id", id);
        if (job.article.isEmpty()) {
            return root.put("publish_status", job.looks > 1 && publishStatus != 0 ? publishStatus : 1)
                    .toString();
        }
        root.put("publish_status", 0).put("article_id", job.article);
        var detail = root.putObject("article_detail").put("count", 1);
        detail.putArray("item").addObject().put("idx", 1).put("article_url", url(job.article));
        return root.toString();
    }

    private void finish() {
        jobs.values().forEach(this::finish);
    }

    /** The draft leaves its box when it is public. */
    private void finish(Job job) {
        if (job.article.isEmpty() && publishStatus == 0) {
            job.article = "article-" + ++number;
            drafts.remove(job.draft.id());
            shown.add(shown(job.article, job.draft.article()));
        }
    }

    private static Shown shown(String id, JsonNode article) {
        var content = article.path("content").asString("");
        var marker = MARKER.matcher(content);
        return new Shown(
                marker.find() ? marker.group() : "",
                id,
                url(id),
                article.path("title").asString(""),
                content);
    }

    private String mass(JsonNode asked) {
        var client = asked.path("clientmsgid").asString("");
        var before = messages.get(client);
        if (before != null) {
            return JSON.createObjectNode()
                    .put("errcode", 45065)
                    .put("errmsg", "clientmsgid exist")
                    .put("msg_id", before)
                    .toString();
        }
        var draft = drafts.remove(asked.path("mpnews").path("media_id").asString(""));
        if (draft == null) {
            return error(40007, "invalid media_id");
        }
        messages.put(client, ++number);
        return JSON.createObjectNode()
                .put("errcode", 0)
                .put("errmsg", "send job submission success")
                .put("msg_id", number)
                .toString();
    }

    private static ObjectNode item(Draft draft) {
        var item = JSON.createObjectNode().put("media_id", draft.id()).put("update_time", draft.at());
        item.putObject("content").putArray("news_item").add(draft.article());
        return item;
    }

    private static ObjectNode item(Shown one) {
        var item = JSON.createObjectNode()
                .put("article_id", one.id())
                .put("update_time", Instant.now().getEpochSecond());
        item.putObject("content")
                .putArray("news_item")
                .addObject()
                .put("title", one.title())
                .put("content", one.content())
                .put("url", one.url())
                .put("is_deleted", false);
        return item;
    }

    private static String page(JsonNode asked, List<ObjectNode> all) {
        var from = asked.path("offset").asInt();
        var page = all.subList(
                Math.min(from, all.size()), Math.min(from + asked.path("count").asInt(), all.size()));
        var root = JSON.createObjectNode().put("total_count", all.size()).put("item_count", page.size());
        ArrayNode items = root.putArray("item");
        page.forEach(items::add);
        return root.toString();
    }

    private static JsonNode json(byte[] body) {
        return JSON.readTree(body);
    }

    private static String url(String article) {
        return "https://mp.weixin.qq.com/s/" + article;
    }

    private static String error(int code, String words) {
        return JSON.createObjectNode().put("errcode", code).put("errmsg", words).toString();
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
