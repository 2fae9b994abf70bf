package org.gongkai.office.channels.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.gongkai.office.Refusal;
import org.gongkai.office.channels.outbox.WechatStandIn.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WechatDeliveryTest {
    private static final Duration DAY = Duration.ofHours(3);

    private final WechatStandIn platform = new WechatStandIn();

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void a_published_item_is_proposed_prepared_approved_by_another_and_gets_its_address_as_receipt() {
        var channel = AChannel.wechat(ChannelMode.WECHAT_PUBLISH, platform.address());
        var item = channel.published("节前安全检查", "第一段。\n第二段。");
        assertThat(channel.posting(item).state()).isEqualTo(PostingState.PROPOSED);
        channel.drain();
        assertThat(platform.calls()).isZero();

        var sent = channel.approved(item);
        assertThat(sent.state()).isEqualTo(PostingState.APPROVED);
        channel.drainFor(Duration.ofMinutes(10));

        var posting = channel.posting(item);
        assertThat(posting.state()).as(posting.problem()).isEqualTo(PostingState.PUBLISHED);
        assertThat(platform.shown()).hasSize(1);
        assertThat(platform.shown().get(0).title()).isEqualTo("节前安全检查");
        assertThat(platform.shown().get(0).marker()).isEqualTo(posting.marker());
        assertThat(channel.placements(item))
                .containsExactly(platform.shown().get(0).url())
                .containsExactly(posting.address());
        assertThat(platform.draftCount()).isZero();
    }

    @Test
    void who_prepared_it_does_not_approve_it_and_a_text_that_changed_is_proposed_anew() {
        var channel = AChannel.wechat(ChannelMode.WECHAT_PUBLISH, platform.address());
        var both = channel.office.person(org.gongkai.office.bodies.Duty.CLERK, org.gongkai.office.bodies.Duty.APPROVER);
        var item = channel.published("停水通知", "今天停水。");
        var first = channel.posting(item);
        AChannel.POSTINGS.prepare(
                both, channel.body, first.id(), new Postings.Sheet("", "", java.util.Optional.empty()), channel.now());
        assertThatThrownBy(() -> AChannel.POSTINGS.approve(both, channel.body, first.id(), channel.now()))
                .isInstanceOf(Refusal.class)
                .hasMessage("posting-four-eyes");

        channel.corrected(item, "明天停水。");
        assertThatThrownBy(() -> AChannel.POSTINGS.approve(channel.approver, channel.body, first.id(), channel.now()))
                .isInstanceOf(Refusal.class)
                .hasMessage("posting-changed");
        channel.drainTail(); // hears of the same change, and proposes nothing twice
        assertThat(channel.of(item))
                .extracting(Posting::state)
                .containsExactly(PostingState.PROPOSED, PostingState.SUPERSEDED);
    }

    /** Whatever is lost, the article appears once. */
    @ParameterizedTest
    @CsvSource({
        "/cgi-bin/material/add_material, ANSWER_LOST",
        "/cgi-bin/material/add_material, NEVER_CAME",
        "/cgi-bin/draft/add, ANSWER_LOST",
        "/cgi-bin/draft/add, NEVER_CAME",
        "/cgi-bin/draft/add, SERVER",
        "/cgi-bin/draft/add, EXPIRED",
        "/cgi-bin/draft/add, INVALID",
        "/cgi-bin/draft/add, BUSY",
        "/cgi-bin/freepublish/submit, ANSWER_LOST",
        "/cgi-bin/freepublish/submit, NEVER_CAME",
        "/cgi-bin/freepublish/submit, SERVER",
        "/cgi-bin/freepublish/get, ANSWER_LOST",
        "/cgi-bin/stable_token, ANSWER_LOST"
    })
    void one_lost_call_makes_neither_none_nor_two(String path, Trouble trouble) {
        var channel = AChannel.wechat(ChannelMode.WECHAT_PUBLISH, platform.address());
        var item = channel.published("一条信息", "正文。");
        channel.approved(item);
        platform.once(path, trouble);
        channel.drainFor(DAY);

        assertThat(channel.posting(item).state())
                .as(channel.posting(item).problem())
                .isEqualTo(PostingState.PUBLISHED);
        assertThat(platform.shown()).hasSize(1);
        assertThat(platform.draftCount()).isZero();
        assertThat(channel.placements(item))
                .containsExactly(platform.shown().get(0).url());
    }

    @Test
    void an_expired_token_is_made_anew_once_and_nobody_notices() {
        var channel = AChannel.wechat(ChannelMode.WECHAT_PUBLISH, platform.address());
        var item = channel.published("一条信息", "正文。");
        channel.approved(item);
        platform.once("/cgi-bin/draft/add", Trouble.EXPIRED);
        channel.drain();
        assertThat(channel.posting(item).attempts()).isZero();
        assertThat(platform.tokens()).isEqualTo(2);
    }

    @Test
    void without_rights_the_channel_stands_still_until_somebody_goes_on_by_hand() {
        var channel = AChannel.wechat(ChannelMode.WECHAT_PUBLISH, platform.address());
        var first = channel.published("第一条", "正文。");
        var second = channel.published("第二条", "正文。");
        channel.approved(first);
        channel.approved(second);
        platform.trouble(path -> path.equals("/cgi-bin/draft/add") ? Trouble.NO_RIGHTS : Trouble.NONE);
        channel.drainFor(Duration.ofHours(1));

        assertThat(AChannel.SETTINGS.of(channel.id).pausedWhy()).isEqualTo("wx-48001");
        assertThat(channel.posting(first).problem()).isEqualTo("wx-48001");
        assertThat(channel.posting(first).attempts()).isZero();
        assertThat(channel.posting(second).state()).isEqualTo(PostingState.APPROVED);

        AChannel.POSTINGS.byHand(
                channel.clerk, channel.body, channel.posting(second).id(), channel.now());
        AChannel.POSTINGS.confirm(
                channel.clerk,
                channel.body,
                channel.posting(second).id(),
                "https://mp.weixin.qq.com/s/abc",
                "",
                channel.now());
        assertThat(channel.placements(second)).containsExactly("https://mp.weixin.qq.com/s/abc");

        platform.trouble(path -> Trouble.NONE);
        AChannel.SETTINGS.resume(channel.clerk, channel.body, channel.id, channel.now());
        channel.drainFor(Duration.ofMinutes(10));
        assertThat(channel.posting(first).state()).isEqualTo(PostingState.PUBLISHED);
    }

    @Test
    void a_used_up_quota_waits_for_the_next_day_and_costs_no_attempt() {
        var channel = AChannel.wechat(ChannelMode.WECHAT_PUBLISH, platform.address());
        var item = channel.published("一条信息", "正文。");
        channel.approved(item);
        platform.trouble(path -> Trouble.QUOTA);
        channel.drain();
        var calls = platform.calls();
        channel.pass(Duration.ofMinutes(1));
        channel.drain();
        assertThat(platform.calls()).isEqualTo(calls);
        platform.trouble(path -> Trouble.NONE);
        channel.pass(Duration.ofHours(25));
        channel.drainFor(Duration.ofMinutes(10));
        assertThat(channel.posting(item).state())
                .as(channel.posting(item).problem())
                .isEqualTo(PostingState.PUBLISHED);
        assertThat(channel.posting(item).attempts()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void what_the_platform_does_not_publish_waits_for_a_person_with_its_reason(int status) {
        var channel = AChannel.wechat(ChannelMode.WECHAT_PUBLISH, platform.address());
        var item = channel.published("一条信息", "正文。");
        channel.approved(item);
        platform.endWith(status);
        channel.drainFor(Duration.ofMinutes(30));
        assertThat(channel.posting(item).state()).isEqualTo(PostingState.FAILED);
        assertThat(channel.posting(item).problem()).isEqualTo("wx-publish-" + status);
        assertThat(channel.placements(item)).isEmpty();
    }

    @Test
    void a_platform_that_is_down_is_asked_ever_more_seldom_and_then_a_person_is() {
        var channel = AChannel.wechat(ChannelMode.WECHAT_PUBLISH, platform.address());
        var item = channel.published("一条信息", "正文。");
        channel.approved(item);
        platform.trouble(path -> Trouble.SERVER);
        channel.drainFor(Duration.ofHours(8));
        assertThat(channel.posting(item).state()).isEqualTo(PostingState.STUCK);
        assertThat(channel.posting(item).problem()).isEqualTo("no-answer");

        platform.trouble(path -> Trouble.NONE);
        AChannel.POSTINGS.retry(
                channel.clerk, channel.body, channel.posting(item).id(), channel.now());
        channel.drainFor(Duration.ofMinutes(30));
        assertThat(channel.posting(item).state())
                .as(channel.posting(item).problem())
                .isEqualTo(PostingState.PUBLISHED);
        assertThat(platform.shown()).hasSize(1);
    }

    @Test
    void a_mass_message_goes_once_within_its_quota_and_asks_for_its_address() {
        var channel = AChannel.wechat(ChannelMode.WECHAT_MASS, platform.address());
        var first = channel.published("第一条", "正文。");
        var second = channel.published("第二条", "正文。");
        channel.approved(first);
        platform.once("/cgi-bin/message/mass/sendall", Trouble.ANSWER_LOST);
        channel.drainFor(Duration.ofHours(1));
        assertThat(platform.messageCount()).isEqualTo(1);
        assertThat(channel.posting(first).state()).isEqualTo(PostingState.TO_CONFIRM);
        assertThat(channel.posting(first).problem()).isEqualTo("mass-address");

        channel.approved(second);
        channel.drainFor(Duration.ofHours(1));
        assertThat(channel.posting(second).problem()).isEqualTo("daily");
        assertThat(platform.messageCount()).isEqualTo(1);
    }

    @Test
    void a_withdrawn_item_is_taken_back_from_the_account_and_from_where_people_put_it() {
        var channel = AChannel.wechat(ChannelMode.WECHAT_PUBLISH, platform.address());
        var item = channel.published("一条信息", "正文。");
        channel.approved(item);
        channel.drainFor(Duration.ofMinutes(10));
        var board = org.gongkai.office.OfficeServer.bean(org.gongkai.office.channels.Channels.class)
                .add(
                        channel.clerk,
                        new org.gongkai.office.channels.Channel(
                                0,
                                channel.body.id(),
                                org.gongkai.office.channels.Channel.Kind.BOARD,
                                "公示栏",
                                java.util.OptionalInt.empty()),
                        channel.body,
                        channel.now());
        org.gongkai.office.OfficeServer.bean(org.gongkai.office.channels.Channels.class)
                .place(channel.clerk, channel.body, board, item, channel.now().day(), "第二栏", channel.now());

        platform.once("/cgi-bin/freepublish/delete", Trouble.ANSWER_LOST);
        channel.withdrawn(item);
        channel.drainTail();
        channel.drainFor(Duration.ofHours(1));

        assertThat(platform.shown()).isEmpty();
        assertThat(channel.of(item))
                .extracting(Posting::state)
                .containsExactlyInAnyOrder(PostingState.WITHDRAWN, PostingState.TO_WITHDRAW);
        assertThat(channel.placements(item)).isEmpty();
        var byHand = channel.of(item).stream()
                .filter(posting -> posting.state() == PostingState.TO_WITHDRAW)
                .findFirst()
                .orElseThrow();
        AChannel.POSTINGS.confirmWithdrawn(channel.clerk, channel.body, byHand.id(), channel.now());
        assertThat(AChannel.JDBC
                        .sql("select count(*) from channels_placement where item_id = ? and withdrawn_on is null")
                        .param(item)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void an_item_withdrawn_while_it_is_sent_does_not_stay_there() {
        var channel = AChannel.wechat(ChannelMode.WECHAT_PUBLISH, platform.address());
        var item = channel.published("一条信息", "正文。");
        channel.approved(item);
        platform.once("/cgi-bin/freepublish/submit", Trouble.ANSWER_LOST);
        channel.drain();
        channel.withdrawn(item);
        channel.drainTail();
        channel.drainFor(DAY);
        assertThat(platform.shown()).isEmpty();
        assertThat(channel.posting(item).state()).isEqualTo(PostingState.WITHDRAWN);
        assertThat(channel.placements(item)).isEmpty();
    }

    @Test
    void a_correction_takes_the_place_of_what_stood_there() {
        var channel = AChannel.wechat(ChannelMode.WECHAT_PUBLISH, platform.address());
        var item = channel.published("一条信息", "旧正文。");
        channel.approved(item);
        channel.drainFor(Duration.ofMinutes(10));
        channel.corrected(item, "新正文。");
        channel.drainTail();
        assertThat(channel.posting(item).replaces()).isPresent();
        channel.approved(item);
        channel.drainFor(Duration.ofMinutes(20));
        assertThat(platform.shown()).hasSize(1);
        assertThat(platform.shown().get(0).content()).contains("新正文");
        assertThat(channel.placements(item))
                .containsExactly(platform.shown().get(0).url());
    }

    @Test
    void a_draft_of_a_text_that_changed_meanwhile_is_not_published_and_does_not_stay() {
        var channel = AChannel.wechat(ChannelMode.WECHAT_PUBLISH, platform.address());
        var item = channel.published("一条信息", "旧正文。");
        channel.approved(item);
        platform.once("/cgi-bin/freepublish/submit", Trouble.EXPIRED);
        platform.trouble(path -> path.equals("/cgi-bin/freepublish/submit") ? Trouble.NEVER_CAME : Trouble.NONE);
        channel.drain();
        assertThat(platform.draftCount()).isEqualTo(1);
        channel.corrected(item, "新正文。");
        platform.trouble(path -> Trouble.NONE);
        channel.drainFor(DAY);
        assertThat(platform.shown()).isEmpty();
        assertThat(platform.draftCount()).isZero();
        assertThat(channel.posting(item).state()).isEqualTo(PostingState.SUPERSEDED);
    }

    @Test
    void the_secret_is_in_no_column_as_it_was_typed() {
        var channel = AChannel.wechat(ChannelMode.WECHAT_PUBLISH, platform.address());
        var rows = AChannel.JDBC
                .sql("select t::text || encode(secret, 'escape') from channels_setting t where channel_id = ?")
                .param(channel.id)
                .query(String.class)
                .single();
        assertThat(rows).doesNotContain("a-secret-of-the-account");
        assertThat(AChannel.SETTINGS.secret(channel.id)).isEqualTo("a-secret-of-the-account");
    }
}
