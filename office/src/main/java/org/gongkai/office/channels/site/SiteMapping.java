package org.gongkai.office.channels.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.office.channels.outbox.Hindrance;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * 字段对应: how a platform wants an item, as its administrator wrote it down in JSON. Fields are named by JSON pointers, what
 * stands in them by names in braces, such as {@code {title}}; {@code {secret}} stands in heads only.
 *
 * @param fields what is sent, by pointer
 * @param columns codes of the platform's columns by codes of ours; one that is missing stays ours
 * @param success pointer and value of an answer that took it; empty: any answer of success
 * @param receipt pointer to what the platform calls it
 * @param url pointer to its address; empty: {@code page} says it
 * @param page of an item, with {@code {receipt}}; empty: the answer says it
 * @param find how one that may be there is looked for by {@code {number}}; empty: sending it again replaces it
 * @param withdraw how one is taken back; empty: by hand. {@code content}, the CSS selector of the text in a page, is read by
 *     whoever looks whether the page still is what was reviewed
 */
record SiteMapping(
        String method,
        String path,
        Map<String, String> heads,
        Map<String, String> fields,
        Map<String, String> columns,
        Optional<Map.Entry<String, String>> success,
        String receipt,
        String url,
        String page,
        Optional<Call> find,
        Optional<Call> withdraw) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE");
    private static final Set<String> KNOWN = Set.of(
            "title",
            "html",
            "text",
            "summary",
            "number",
            "index",
            "document",
            "column",
            "issuer",
            "formed",
            "published",
            "source");
    private static final Set<String> KEYS = Set.of(
            "method",
            "path",
            "heads",
            "fields",
            "columns",
            "success",
            "receipt",
            "url",
            "page",
            "find",
            "withdraw",
            "content");

    /** Another call of the platform; the pointers are of its answer. */
    record Call(String method, String path, String receipt, String url) {}

    /** What is wrong with a mapping, in words that lead to its place; nothing where it can be used. */
    static List<Hindrance> problems(String json) {
        var found = new ArrayList<Hindrance>();
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JacksonException e) {
            return List.of(Hindrance.of(
                    "mapping-json",
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr()));
        }
        if (!root.isObject()) {
            return List.of(Hindrance.of("mapping-json", 1));
        }
        root.propertyNames().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> found.add(Hindrance.of("mapping-key", key)));
        if (!root.path("path").asString("").startsWith("/")) {
            found.add(Hindrance.of("mapping-path", "path"));
        }
        if (!METHODS.contains(root.path("method").asString("POST"))) {
            found.add(Hindrance.of("mapping-method", root.path("method").asString("")));
        }
        texts(root.path("fields")).forEach((pointer, text) -> {
            pointer(pointer, found);
            names(text).stream()
                    .filter(name -> !KNOWN.contains(name))
                    .forEach(name -> found.add(Hindrance.of("mapping-name", pointer, name)));
        });
        if (texts(root.path("fields")).values().stream().noneMatch(text -> text.contains("{number}"))) {
            found.add(Hindrance.of("mapping-number"));
        }
        for (var name : List.of("receipt", "url")) {
            pointer(root.path(name).asString(""), found);
        }
        if (root.path("receipt").asString("").isEmpty()) {
            found.add(Hindrance.of("mapping-receipt"));
        }
        for (var name : List.of("find", "withdraw")) {
            if (root.has(name) && !root.path(name).path("path").asString("").startsWith("/")) {
                found.add(Hindrance.of("mapping-path", name + ".path"));
            }
        }
        return found;
    }

    static SiteMapping of(String json) {
        var root = JSON.readTree(json);
        var success = root.path("success");
        return new SiteMapping(
                root.path("method").asString("POST"),
                root.path("path").asString(""),
                texts(root.path("heads")),
                texts(root.path("fields")),
                texts(root.path("columns")),
                success.isObject()
                        ? Optional.of(Map.entry(
                                success.path("pointer").asString(""),
                                success.path("equals").asString("")))
                        : Optional.empty(),
                root.path("receipt").asString(""),
                root.path("url").asString(""),
                root.path("page").asString(""),
                call(root.path("find"), "GET"),
                call(root.path("withdraw"), "DELETE"));
    }

    /** What is sent, every name replaced by what it stands for. */
    String body(Map<String, String> values) {
        var root = JSON.createObjectNode();
        fields.forEach((pointer, text) -> put(root, JsonPointer.compile(pointer), filled(text, values)));
        return JSON.writeValueAsString(root);
    }

    /** A text with its names replaced. */
    static String filled(String text, Map<String, String> values) {
        return NAME.matcher(text)
                .replaceAll(found ->
                        java.util.regex.Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    private static void put(ObjectNode root, JsonPointer pointer, String text) {
        var node = root;
        var rest = pointer;
        while (!rest.tail().matches()) {
            node = node.withObject(JsonPointer.compile("/" + escaped(rest.getMatchingProperty())));
            rest = rest.tail();
        }
        node.put(rest.getMatchingProperty(), text);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static Optional<Call> call(JsonNode node, String method) {
        return node.isObject()
                ? Optional.of(new Call(
                        node.path("method").asString(method),
                        node.path("path").asString(""),
                        node.path("receipt").asString(""),
                        node.path("url").asString("")))
                : Optional.empty();
    }

    private static Map<String, String> texts(JsonNode node) {
        var texts = new LinkedHashMap<String, String>();
        node.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString("")));
        return texts;
    }

    private static void pointer(String pointer, List<Hindrance> found) {
        if (!pointer.isEmpty() && !pointer.matches("(/[^/]+)+")) {
            found.add(Hindrance.of("mapping-pointer", pointer));
        }
    }

    private static List<String> names(String text) {
        return NAME.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
