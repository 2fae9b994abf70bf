package org.gongkai.office.channels.wechat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.bean.WxMpMassTagMessage;
import me.chanjar.weixin.mp.bean.draft.WxMpAddDraft;
import me.chanjar.weixin.mp.bean.draft.WxMpDraftArticles;
import me.chanjar.weixin.mp.bean.freepublish.WxMpFreePublishItem;
import me.chanjar.weixin.mp.bean.material.WxMpMaterial;
import org.gongkai.office.channels.outbox.Article;
import org.gongkai.office.channels.outbox.Fault;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The calls to one account; every one ends in an answer or a {@link Fault}. */
final class WechatCalls {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Largest page of a list. */
    private static final int PAGE = 20;
    /** A list is read again so often where it does not come. */
    private static final int READS = 2;
    /** 文章编号无效: it is gone already. */
    private static final int NO_ARTICLE = 53600;

    private static final int NO_MESSAGE = 40059;
    private static final Duration SLACK = Duration.ofDays(2);

    private final WxMpService service;
    private final Publications known;

    /** @param known what was read of the account's publications before */
    WechatCalls(WxMpService service, Publications known) {
        this.service = service;
        this.known = known;
    }

    /** What is said of a publication; the address is empty while there is none. */
    record Status(int code, String article, String address) {}

    /** Something that the library does. */
    private interface Call<T> {
        T make() throws WxErrorException;
    }

    /** Something that the library does with a file. */
    private interface FileCall<T> {
        T make(java.io.File file) throws WxErrorException;
    }

    private static <T> T ask(Call<T> call) throws Fault {
        try {
            return call.make();
        } catch (WxErrorException e) {
            throw WechatErrors.of(e);
        } catch (RuntimeException e) { // an answer that is no answer of the platform
            throw new Fault(Fault.Meaning.UNKNOWN, "no-answer");
        }
    }

    /** Reading does no harm: what was lost on the way is asked for again at once. */
    private static <T> T read(Call<T> call) throws Fault {
        for (var again = READS; ; again--) {
            try {
                return ask(call);
            } catch (Fault fault) {
                if (fault.meaning() != Fault.Meaning.UNKNOWN || again == 0) {
                    throw fault;
                }
            }
        }
    }

    private static <T> T with(String name, byte[] bytes, FileCall<T> call) throws Fault {
        try {
            var folder = Files.createTempDirectory("gongkai-picture");
            var file = folder.resolve(name);
            try {
                Files.write(file, bytes);
                return ask(() -> call.make(file.toFile()));
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String addCover(String name, byte[] bytes) throws Fault {
        return with(name, bytes, file -> {
            var material = new WxMpMaterial();
            material.setName(name);
            material.setFile(file);
            return service.getMaterialService()
                    .materialFileUpload("image", material)
                    .getMediaId();
        });
    }

    Optional<String> findCover(String name) throws Fault {
        return read(() -> service.getMaterialService().materialFileBatchGet("image", 0, PAGE)).getItems().stream()
                .filter(item -> name.equals(item.getName()))
                .map(item -> item.getMediaId())
                .findFirst();
    }

    String addPicture(String name, byte[] bytes) throws Fault {
        return with(
                name,
                bytes,
                file -> service.getMaterialService().mediaImgUpload(file).getUrl());
    }

    String addDraft(Article article, String content, String cover) throws Fault {
        var built = WxMpDraftArticles.builder()
                .title(article.title())
                .author(article.body().shortName())
                .digest(article.posting().digest())
                .content(content)
                .contentSourceUrl(article.address())
                .thumbMediaId(cover)
                .needOpenComment(0)
                .onlyFansCanComment(0)
                .build();
        var draft = WxMpAddDraft.builder().articles(List.of(built)).build();
        return ask(() -> service.getDraftService().addDraft(draft));
    }

    /** A draft by the number in its text. */
    Optional<String> findDraft(String marker) throws Fault {
        for (var from = 0; ; from += PAGE) {
            var offset = from;
            var page = read(() -> service.getDraftService().listDraft(offset, PAGE, 0));
            for (var item : page.getItems()) {
                var articles = item.getContent().getNewsItem();
                if (articles.stream().anyMatch(article -> carries(article.getContent(), marker))) {
                    return Optional.of(item.getMediaId());
                }
            }
            if (from + PAGE >= page.getTotalCount()) {
                return Optional.empty();
            }
        }
    }

    void deleteDraft(String media) throws Fault {
        ask(() -> service.getDraftService().delDraft(media));
    }

    String publish(String draft) throws Fault {
        // the library gives the number as it stands in the JSON, with its quotes
        return ask(() -> service.getFreePublishService().submit(draft)).replace("\"", "");
    }

    Status status(String publication) throws Fault {
        var status = read(() -> service.getFreePublishService().getPushStatus(publication));
        var detail = status.getArticle_detail();
        var address =
                detail == null || detail.getItem() == null || detail.getItem().isEmpty()
                        ? ""
                        : detail.getItem().get(0).getArticle_url();
        return new Status(
                status.getPublish_status(), status.getArticle_id() == null ? "" : status.getArticle_id(), address);
    }

    /**
     * A publication by the number in its text. The list has the newest first; it is read back to what is known from before,
     * or to the time before the posting was made.
     */
    Optional<Publications.Publication> findPublication(String marker, Instant since) throws Fault {
        var oldest = since.minus(SLACK).getEpochSecond();
        var fresh = new HashMap<String, Publications.Publication>();
        for (var from = 0; ; from += PAGE) {
            var offset = from;
            var page = read(() -> service.getFreePublishService().getPublicationRecords(offset, PAGE, 0));
            var news = 0;
            for (var item : page.getItems()) {
                news += known.contains(item.getArticleId()) ? 0 : 1;
                for (var article : item.getContent().getNewsItem()) {
                    Publications.marker(article.getContent())
                            .ifPresent(found -> fresh.put(
                                    found, new Publications.Publication(item.getArticleId(), article.getUrl())));
                }
            }
            if (news == 0 || from + PAGE >= page.getTotalCount() || isBefore(page.getItems(), oldest)) {
                known.add(fresh);
                return known.find(marker);
            }
        }
    }

    void deletePublication(String article) throws Fault {
        gone(NO_ARTICLE, () -> service.getFreePublishService().deletePushAllArticle(article));
    }

    /** Sends to every follower; a number that was sent before answers with that message. */
    String mass(String draft, String marker) throws Fault {
        var message = new WxMpMassTagMessage();
        message.setSendAll(true);
        message.setMsgType("mpnews");
        message.setMediaId(draft);
        message.setClientMsgId(marker);
        message.setSendIgnoreReprint(false);
        return ask(() -> {
            try {
                return service.getMassMessageService()
                        .massGroupMessageSend(message)
                        .getMsgId();
            } catch (WxErrorException e) {
                if (e.getError().getErrorCode() != WechatErrors.SENT_BEFORE) {
                    throw e;
                }
                return JSON.readTree(e.getError().getJson()).path("msg_id").asString();
            }
        });
    }

    String massStatus(String message) throws Fault {
        return ask(() -> service.getMassMessageService()
                .messageMassGet(Long.valueOf(message))
                .getMsgstatus());
    }

    void deleteMass(String message) throws Fault {
        gone(NO_MESSAGE, () -> {
            service.getMassMessageService().delete(Long.valueOf(message), 0);
            return true;
        });
    }

    private static void gone(int code, Call<Boolean> call) throws Fault {
        ask(() -> {
            try {
                return call.make();
            } catch (WxErrorException e) {
                if (e.getError().getErrorCode() == code) {
                    return true;
                }
                throw e;
            }
        });
    }

    private static boolean carries(@Nullable String content, String marker) {
        return Publications.marker(content).filter(marker::equals).isPresent();
    }

    private static boolean isBefore(List<WxMpFreePublishItem> items, long oldest) {
        var last = items.isEmpty() ? null : items.get(items.size() - 1).getUpdateTime();
        return last != null && last.matches("\\d{1,18}") && Long.parseLong(last) < oldest;
    }
}
