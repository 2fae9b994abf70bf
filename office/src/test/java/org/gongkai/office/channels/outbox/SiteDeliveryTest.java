package org.gongkai.office.channels.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.channels.Channel;
import org.gongkai.office.channels.site.SiteStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SiteDeliveryTest {
    private final SiteStandIn platform = new SiteStandIn();
    private final AChannel channel = new AChannel(Channel.Kind.SITE);

    @AfterEach
    void close() {
        platform.close();
    }

    private void push() {
        channel.set(ChannelMode.SITE_PUSH, platform.address(), "", SiteStandIn.MAPPING, Visitor.PASSWORD);
    }

    @Test
    void an_item_is_pushed_once_though_the_answer_is_lost_and_replaced_when_corrected_and_taken_back() {
        push();
        var item = channel.published("一条信息", "正文，有两句。第二句。");
        channel.approved(item);
        platform.loseNextAnswer();
        channel.drainFor(Duration.ofHours(1));
        assertThat(platform.docs()).hasSize(1);
        assertThat(channel.placements(item)).containsExactly(platform.address() + "/page/d1");
        assertThat(channel.posting(item).receipt()).isEqualTo("d1");

        channel.corrected(item, "新正文。");
        channel.drainTail();
        channel.approved(item);
        channel.drainFor(Duration.ofMinutes(10));
        assertThat(platform.docs()).hasSize(1);
        assertThat(Objects.requireNonNull(platform.docs().get("d1"))
                        .at("/doc/body")
                        .asString())
                .contains("新正文");
        assertThat(channel.of(item))
                .extracting(Posting::state)
                .containsExactly(PostingState.PUBLISHED, PostingState.WITHDRAWN);
        assertThat(channel.placements(item)).hasSize(1);

        channel.withdrawn(item);
        channel.drainTail();
        channel.drainFor(Duration.ofMinutes(10));
        assertThat(platform.docs()).isEmpty();
        assertThat(channel.placements(item)).isEmpty();
    }

    @Test
    void a_wrong_secret_stops_the_channel_and_not_the_posting() {
        channel.set(ChannelMode.SITE_PUSH, platform.address(), "", SiteStandIn.MAPPING, "wrong");
        var item = channel.published("一条信息", "正文。");
        channel.approved(item);
        channel.drainFor(Duration.ofHours(5));
        assertThat(AChannel.SETTINGS.of(channel.id).pausedWhy()).isEqualTo("site-401");
        push();
        channel.drainFor(Duration.ofMinutes(5));
        assertThat(channel.posting(item).state()).isEqualTo(PostingState.PUBLISHED);
    }

    @Test
    void another_text_at_the_address_is_found_and_how_the_page_looks_does_not_matter() {
        push();
        var item = channel.published("一条信息", "正文，有两句。第二句。");
        channel.approved(item);
        channel.drainFor(Duration.ofMinutes(5));
        var looks = OfficeServer.bean(Appearances.class);
        var posting = channel.posting(item);
        assertThat(looks.look(posting, channel.now())).isEqualTo(Optional.of(Appearances.Result.SAME));
        assertThat(looks.differing(channel.body.id())).isEmpty();
        platform.changeTo("正文，有两句。第二句改了。");
        assertThat(looks.look(posting, channel.now())).isEqualTo(Optional.of(Appearances.Result.DIFFERENT));
        assertThat(looks.differing(channel.body.id())).containsExactly(posting.id());
        assertThat(Visitor.signedIn(channel.clerk.username())
                        .get("/desk/" + channel.body.code() + "/postings")
                        .body())
                .contains("1 条信息在渠道上的内容与审核的不一致");
    }

    @Test
    void a_package_names_every_file_with_its_digest_and_is_the_same_each_time() throws IOException {
        channel.set(ChannelMode.SITE_PACKAGE, "", "", "", "");
        var item = channel.published("一条信息", "正文。");
        channel.approved(item);
        assertThat(channel.posting(item).state()).isEqualTo(PostingState.TO_CONFIRM);
        var clerk = Visitor.signedIn(channel.clerk.username());
        var path = "/desk/" + channel.body.code() + "/postings/package/" + channel.id;
        var bytes = clerk.download(path).body();
        assertThat(clerk.download(path).body()).isEqualTo(bytes);
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        var index = JsonMapper.builder().build().readTree(files.get("index.json"));
        assertThat(index.path("items")).hasSize(1);
        var one = index.path("items").path(0);
        assertThat(one.path("title").asString()).isEqualTo("一条信息");
        assertThat(DigestUtils.sha256Hex(files.get(one.path("file").asString())))
                .isEqualTo(one.path("sha256").asString());
    }
}
