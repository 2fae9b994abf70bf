package org.gongkai.office.channels.wechat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.office.channels.outbox.Article;
import org.gongkai.office.channels.outbox.Carrier;
import org.gongkai.office.channels.outbox.ChannelMode;
import org.gongkai.office.channels.outbox.Delivery;
import org.gongkai.office.channels.outbox.Fault;
import org.gongkai.office.channels.outbox.Hindrance;
import org.gongkai.office.channels.outbox.OutgoingRules;
import org.gongkai.office.publishing.Attachment;
import org.gongkai.office.publishing.ItemFiles;
import org.springframework.stereotype.Component;

/**
 * Carries articles to accounts: pictures, draft, publication or mass message, receipt. The platform knows no key by which a
 * call can be repeated safely, so a draft or a publication of unknown end is looked for by the number that stands in its
 * text before it is made again.
 */
@Component
class WechatCarrier implements Carrier {
    /** Answer of a step whose publication was found by its number: article and address follow. */
    private static final String FOUND = "found ";

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final int BYTES = 1_000_000;
    private static final int LARGEST_PICTURE = 20_000_000;
    private static final int PUBLISHED = 0;
    private static final int IN_PROGRESS = 1;

    /** By channel; read anew after a while, because somebody may delete there. */
    private final Cache<Long, Publications> read =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(10)).build();

    private final WechatAccounts accounts;
    private final ArticleText text;
    private final ItemFiles files;
    private final OutgoingRules rules;

    WechatCarrier(WechatAccounts accounts, ArticleText text, ItemFiles files, OutgoingRules rules) {
        this.accounts = accounts;
        this.text = text;
        this.files = files;
        this.rules = rules;
    }

    @Override
    public Set<ChannelMode> modes() {
        return Set.of(ChannelMode.WECHAT_PUBLISH, ChannelMode.WECHAT_MASS);
    }

    @Override
    public List<Hindrance> hindrances(Article article) {
        var found = new ArrayList<Hindrance>();
        if (article.setting().account().isEmpty() || !article.setting().hasSecret()) {
            found.add(Hindrance.of("account"));
        }
        if (length(article.title()) > rules.wechatTitle()) {
            found.add(Hindrance.of("title", length(article.title()), rules.wechatTitle()));
        }
        if (length(article.posting().digest()) > rules.wechatDigest()) {
            found.add(Hindrance.of("digest", length(article.posting().digest()), rules.wechatDigest()));
        }
        var content = text.of(article, Map.of());
        if (length(content) > rules.wechatContent() || content.getBytes(StandardCharsets.UTF_8).length >= BYTES) {
            found.add(Hindrance.of("content", length(content), rules.wechatContent()));
        }
        var unfit = text.pictures(article).stream()
                .filter(id -> picture(article, id).isEmpty())
                .count();
        if (unfit > 0) {
            found.add(Hindrance.of("picture", unfit));
        }
        return found;
    }

    @Override
    public Outcome send(Delivery delivery) throws Fault {
        var account = calls(delivery);
        var step = step(delivery);
        var done = delivery.got(step);
        if (done.isEmpty()) {
            var draft = draft(delivery, account);
            done = Optional.of(
                    delivery.setting().mode() == ChannelMode.WECHAT_MASS
                            ? mass(delivery, account, draft)
                            : publish(delivery, account, draft));
        }
        return delivery.setting().mode() == ChannelMode.WECHAT_MASS
                ? massReceipt(account, done.get())
                : receipt(account, done.get());
    }

    @Override
    public boolean mayBeOut(Delivery delivery) {
        var step = step(delivery);
        return delivery.got(step).isPresent() || delivery.isInDoubt(step);
    }

    @Override
    public void tidy(Delivery delivery) throws Fault {
        var account = calls(delivery);
        var draft = delivery.isInDoubt("draft")
                ? account.findDraft(delivery.posting().marker())
                : delivery.got("draft");
        if (draft.isPresent()) {
            account.deleteDraft(draft.get());
        }
    }

    @Override
    public void withdraw(Delivery delivery) throws Fault {
        var account = calls(delivery);
        var receipt = delivery.posting().receipt();
        delivery.once("withdrawn", Optional::empty, () -> {
            if (delivery.got("mass").isPresent()) {
                account.deleteMass(receipt);
            } else {
                account.deletePublication(receipt);
            }
            return "done";
        });
    }

    private String draft(Delivery delivery, WechatCalls account) throws Fault {
        var marker = delivery.posting().marker();
        var known = delivery.got("draft");
        if (known.isPresent()) {
            return known.get();
        }
        var cover = cover(delivery, account);
        var pictures = pictures(delivery, account);
        return delivery.once(
                "draft",
                () -> account.findDraft(marker),
                () -> account.addDraft(delivery.article(), text.of(delivery.article(), pictures), cover));
    }

    private String cover(Delivery delivery, WechatCalls account) throws Fault {
        var name = "cover-" + delivery.posting().marker() + ".jpg";
        return delivery.once(
                "cover", () -> account.findCover(name), () -> account.addCover(name, coverOf(delivery.article())));
    }

    private byte[] coverOf(Article article) {
        return article.posting()
                .cover()
                .flatMap(id -> picture(article, id))
                .orElseGet(() -> Cover.of(article.title(), article.body().name()));
    }

    /** The pictures of the text on the account; one that is uploaded twice does no harm. */
    private Map<UUID, String> pictures(Delivery delivery, WechatCalls account) throws Fault {
        var article = delivery.article();
        var urls = new HashMap<UUID, String>();
        for (var id : text.pictures(article)) {
            urls.put(id, delivery.once("picture-" + id, Optional::empty, () -> {
                var bytes = picture(article, id).orElseThrow(() -> new Fault(Fault.Meaning.REFUSED, "picture"));
                return account.addPicture(id + ".jpg", bytes);
            }));
        }
        return urls;
    }

    private String publish(Delivery delivery, WechatCalls account, String draft) throws Fault {
        return delivery.once("submit", () -> found(delivery, account, draft), () -> {
            delivery.unchanged();
            try {
                return account.publish(draft);
            } catch (Fault fault) {
                throw fault.meaning() == Fault.Meaning.UNKNOWN
                        ? new Fault(Fault.Meaning.UNKNOWN, fault.code(), rules.settle())
                        : fault;
            }
        });
    }

    /** A publication by its number; where there is none, the draft must still be there to be published again. */
    private Optional<String> found(Delivery delivery, WechatCalls account, String draft) throws Fault {
        var marker = delivery.posting().marker();
        var there = account.findPublication(marker, delivery.posting().at());
        if (there.isPresent()) {
            return there.map(one -> FOUND + one.article() + " " + one.address());
        }
        if (account.findDraft(marker).filter(draft::equals).isEmpty()) {
            throw new Fault(Fault.Meaning.REFUSED, "wx-lost");
        }
        return Optional.empty();
    }

    private String mass(Delivery delivery, WechatCalls account, String draft) throws Fault {
        if (!delivery.isInDoubt("mass")
                && delivery.sentToday() >= delivery.setting().daily()) {
            throw new Fault(Fault.Meaning.LATER, "daily", Duration.ofHours(6));
        }
        // the platform answers a number that it knows with the message it has, so that this is looked up by itself
        var again = delivery.isInDoubt("mass");
        var sent = delivery.once("mass", Optional::empty, () -> {
            unchanged(delivery, again);
            return account.mass(draft, delivery.posting().marker());
        });
        delivery.sentNow();
        return sent;
    }

    /** A text that changed is not sent; where it may have been sent before, that is no end of it. */
    private static void unchanged(Delivery delivery, boolean again) throws Fault {
        try {
            delivery.unchanged();
        } catch (Fault fault) {
            throw again ? new Fault(Fault.Meaning.UNKNOWN, "mass-unclear") : fault;
        }
    }

    private static Outcome receipt(WechatCalls account, String submitted) throws Fault {
        if (submitted.startsWith(FOUND)) {
            var parts = submitted.substring(FOUND.length()).split(" ", 2);
            return new Outcome.Published(parts[1], parts[0]);
        }
        var status = account.status(submitted);
        return switch (status.code()) {
            case PUBLISHED -> new Outcome.Published(status.address(), status.article());
            case IN_PROGRESS -> new Outcome.Submitted(SOON);
            default -> throw new Fault(Fault.Meaning.REFUSED, "wx-publish-" + status.code());
        };
    }

    private static Outcome massReceipt(WechatCalls account, String message) throws Fault {
        return switch (account.massStatus(message)) {
            case "SEND_SUCCESS" -> new Outcome.Unaddressed("mass-address");
            case "SENDING" -> new Outcome.Submitted(SOON);
            default -> throw new Fault(Fault.Meaning.REFUSED, "wx-mass");
        };
    }

    private Optional<byte[]> picture(Article article, UUID id) {
        return files.content(article.body(), new Attachment(id, "", "", ""), LARGEST_PICTURE)
                .flatMap(bytes -> Cover.fit(bytes, isTaken(bytes)));
    }

    /** JPEG or PNG. */
    private static boolean isTaken(byte[] bytes) {
        return bytes.length > 3 && ((bytes[0] & 0xff) == 0xff || (bytes[0] & 0xff) == 0x89);
    }

    private WechatCalls calls(Delivery delivery) {
        var channel = delivery.posting().channelId();
        return new WechatCalls(accounts.of(delivery.setting()), read.get(channel, id -> new Publications()));
    }

    private static String step(Delivery delivery) {
        return delivery.setting().mode() == ChannelMode.WECHAT_MASS ? "mass" : "submit";
    }

    private static int length(String words) {
        return words.codePointCount(0, words.length());
    }
}
