package org.gongkai.office.channels.site;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.StringEntity;
import org.gongkai.office.channels.outbox.Article;
import org.gongkai.office.channels.outbox.Carrier;
import org.gongkai.office.channels.outbox.ChannelMode;
import org.gongkai.office.channels.outbox.ChannelSettings;
import org.gongkai.office.channels.outbox.Delivery;
import org.gongkai.office.channels.outbox.Fault;
import org.gongkai.office.channels.outbox.Hindrance;
import org.gongkai.office.channels.outbox.MappingCheck;
import org.gongkai.office.channels.outbox.Outgoing;
import org.gongkai.office.channels.outbox.Setting;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries items to a site platform by its interface. The number of an item there is its index number, the same through all
 * corrections, so that a platform replaces what it has; one that does not is asked first whether it has it.
 */
@Component
class SiteCarrier implements Carrier, MappingCheck {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BETWEEN = "\n";
    private static final int LARGEST = 1_000_000;

    private final Outgoing outgoing;
    private final ChannelSettings settings;

    SiteCarrier(Outgoing outgoing, ChannelSettings settings) {
        this.outgoing = outgoing;
        this.settings = settings;
    }

    @Override
    public Set<ChannelMode> modes() {
        return Set.of(ChannelMode.SITE_PUSH);
    }

    @Override
    public List<Hindrance> hindrances(Article article) {
        return article.setting().address().isEmpty()
                ? List.of(Hindrance.of("account"))
                : SiteMapping.problems(article.setting().mapping());
    }

    @Override
    public List<Hindrance> problems(String mapping) {
        return SiteMapping.problems(mapping);
    }

    @Override
    public boolean replacesItself() {
        return true;
    }

    @Override
    public boolean mayBeOut(Delivery delivery) {
        return delivery.got("push").isPresent() || delivery.isInDoubt("push");
    }

    @Override
    public Outcome send(Delivery delivery) throws Fault {
        var mapping = SiteMapping.of(delivery.setting().mapping());
        number(delivery); // noted first: it is what a push of unknown end is looked for by
        var pushed = delivery.once("push", () -> found(delivery, mapping), () -> push(delivery, mapping));
        var parts = pushed.split(BETWEEN, 2);
        return parts[1].isEmpty() ? new Outcome.Unaddressed("site-address") : new Outcome.Published(parts[1], parts[0]);
    }

    @Override
    public void withdraw(Delivery delivery) throws Fault {
        var call = SiteMapping.of(delivery.setting().mapping())
                .withdraw()
                .orElseThrow(() -> new Fault(Fault.Meaning.REFUSED, "site-no-withdrawal"));
        var values = new HashMap<String, String>();
        values.put("receipt", encoded(delivery.posting().receipt()));
        delivery.once("withdrawn", Optional::empty, () -> {
            var answer = ask(delivery.setting(), call.method(), SiteMapping.filled(call.path(), values), "");
            if (answer.status() >= 400 && answer.status() != 404 && answer.status() != 410) {
                throw refused(answer.status());
            }
            return "done";
        });
    }

    private String push(Delivery delivery, SiteMapping mapping) throws Fault {
        delivery.unchanged();
        var values = values(delivery.article(), mapping);
        var answer =
                ask(delivery.setting(), mapping.method(), filledPath(mapping.path(), values), mapping.body(values));
        if (answer.status() >= 300) {
            throw refused(answer.status());
        }
        var isTaken = mapping.success()
                .map(rule -> answer.text(rule.getKey()).equals(rule.getValue()))
                .orElse(true);
        if (!isTaken) {
            throw new Fault(Fault.Meaning.REFUSED, "site-refused");
        }
        return receipt(answer, mapping.receipt(), mapping.url(), mapping)
                .orElseThrow(() -> new Fault(Fault.Meaning.UNKNOWN, "site-receipt"));
    }

    private Optional<String> found(Delivery delivery, SiteMapping mapping) throws Fault {
        if (mapping.find().isEmpty()) {
            return Optional.empty();
        }
        var call = mapping.find().get();
        var values = Map.of("number", delivery.got("number").orElse(""));
        var answer = ask(delivery.setting(), call.method(), filledPath(call.path(), values), "");
        if (answer.status() == 404) {
            return Optional.empty();
        }
        if (answer.status() >= 300) {
            throw new Fault(Fault.Meaning.UNKNOWN, "site-" + answer.status());
        }
        return receipt(answer, call.receipt(), call.url(), mapping);
    }

    private static String number(Delivery delivery) throws Fault {
        return delivery.once(
                "number", Optional::empty, () -> delivery.article().item().indexNo());
    }

    private Optional<String> receipt(Answer answer, String receipt, String url, SiteMapping mapping) {
        var number = answer.text(receipt);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        var address = url.isEmpty()
                ? SiteMapping.filled(mapping.page(), Map.of("receipt", encoded(number)))
                : answer.text(url);
        return Optional.of(number.replace(BETWEEN, " ") + BETWEEN + (outgoing.isAllowed(address) ? address : ""));
    }

    /** What the names of a mapping stand for. */
    static Map<String, String> values(Article article, SiteMapping mapping) {
        var item = article.item();
        var values = new HashMap<String, String>();
        values.put("title", article.title());
        values.put("html", item.html());
        values.put("text", Jsoup.parseBodyFragment(item.html()).text());
        values.put(
                "summary",
                article.posting().digest().isEmpty()
                        ? item.metadata().summary()
                        : article.posting().digest());
        values.put("number", item.indexNo());
        values.put("index", item.indexNo());
        values.put("document", item.documentNo());
        values.put("column", mapping.columns().getOrDefault(item.columnCode(), item.columnCode()));
        values.put(
                "issuer",
                item.metadata().issuer().isEmpty()
                        ? article.body().name()
                        : item.metadata().issuer());
        values.put("formed", item.formedOn().toString());
        values.put("published", item.publishedOn().toString());
        values.put("source", article.address());
        return values;
    }

    private record Answer(int status, JsonNode json) {
        String text(String pointer) {
            return pointer.isEmpty() ? "" : json.at(pointer).asString("");
        }
    }

    private Answer ask(Setting setting, String method, String path, String body) throws Fault {
        var address = setting.address() + path;
        if (!outgoing.isAllowed(address)) {
            throw new Fault(Fault.Meaning.ACCOUNT, "site-not-allowed");
        }
        var request = RequestBuilder.create(method).setUri(address).addHeader("Accept", "application/json");
        var secret = Map.of("secret", settings.secret(setting.channel().id()), "account", setting.account());
        SiteMapping.of(setting.mapping())
                .heads()
                .forEach((name, text) -> request.addHeader(name, SiteMapping.filled(text, secret)));
        if (!body.isEmpty()) {
            request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        }
        try {
            return outgoing.client().execute(request.build(), response -> {
                var bytes = response.getEntity() == null
                        ? new byte[0]
                        : response.getEntity().getContent().readNBytes(LARGEST + 1);
                return new Answer(response.getStatusLine().getStatusCode(), json(bytes));
            });
        } catch (IOException e) {
            throw new Fault(Fault.Meaning.UNKNOWN, "no-answer");
        }
    }

    /** What is no JSON is an answer that says nothing. */
    private static JsonNode json(byte[] bytes) {
        if (bytes.length == 0 || bytes.length > LARGEST) {
            return JSON.createObjectNode();
        }
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }

    private static Fault refused(int status) {
        if (status == 401 || status == 403) {
            return new Fault(Fault.Meaning.ACCOUNT, "site-" + status);
        }
        if (status == 429) {
            return new Fault(Fault.Meaning.LATER, "site-429");
        }
        return status >= 500
                ? new Fault(Fault.Meaning.UNKNOWN, "site-server")
                : new Fault(Fault.Meaning.REFUSED, "site-refused");
    }

    private static String filledPath(String path, Map<String, String> values) {
        var encoded = new HashMap<String, String>();
        values.forEach((name, text) -> encoded.put(name, encoded(text)));
        return SiteMapping.filled(path, encoded);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
