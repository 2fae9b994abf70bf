package org.gongkai.office.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.publishing.PublicItems;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** In 2022, so that the counts of the sample year stay what they are. */
class ChannelLedgerTest {
    private static final String PAGE = "/desk/hepinglu/channels?year=2022";
    private static final String ACTION = "/desk/hepinglu/channels";

    private final PublicItems items = OfficeServer.bean(PublicItems.class);
    private final Bodies bodies = OfficeServer.bean(Bodies.class);

    @Test
    void a_placement_is_counted_once_a_channel_and_can_be_taken_back_with_a_reason() {
        var clerk = Visitor.signedIn("linxiao");
        clerk.submit(
                PAGE, ACTION, Map.of("act", "add", "year", "2022", "name", "社区公示栏", "kind", "BOARD", "rhythm", ""));
        var item = items.latest(bodies.withCode("hepinglu"), 1).get(0);
        var channel =
                clerk.page(PAGE).select("#channel option:containsOwn(社区公示栏)").val();
        var place = Map.of(
                "act", "place", "year", "2022", "channel", channel, "item", "" + item.id(), "placed", "2022-01-07");

        assertThat(clerk.submit(PAGE, ACTION, place).body()).contains("共 1 条次");
        var again = clerk.submit(PAGE, ACTION, place);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("一条信息在一个渠道只登记一次");

        var account = ACTION + "/" + channel;
        var placement = clerk.page(account).select("input[name=placement]").val();
        assertThat(clerk.submit(account, account, Map.of("act", "withdraw", "placement", placement, "reason", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(clerk.submit(account, account, Map.of("act", "withdraw", "placement", placement, "reason", "登记有误"))
                        .body())
                .contains("共 0 条次")
                .contains("登记有误");
    }

    @Test
    void nothing_is_placed_before_it_is_public_or_on_a_day_to_come() {
        var clerk = Visitor.signedIn("linxiao");
        clerk.submit(
                PAGE, ACTION, Map.of("act", "add", "year", "2022", "name", "广播站", "kind", "PRESS", "rhythm", "30"));
        var item = items.latest(bodies.withCode("hepinglu"), 1).get(0);
        var channel =
                clerk.page(PAGE).select("#channel option:containsOwn(广播站)").val();
        for (var day : new LocalDate[] {item.publishedOn().minusDays(1), LocalDate.of(2022, 1, 11)}) {
            var answer = clerk.submit(
                    PAGE,
                    ACTION,
                    Map.of(
                            "act",
                            "place",
                            "year",
                            "2022",
                            "channel",
                            channel,
                            "item",
                            "" + item.id(),
                            "placed",
                            day.toString(),
                            "address",
                            "第三频率"));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.body()).select("#address").val()).isEqualTo("第三频率");
        }
    }

    @Test
    void reviewers_read_the_ledger_and_only_the_clerk_writes_it() {
        var reviewer = Visitor.signedIn("zhouzheng");
        assertThat(reviewer.get(PAGE).statusCode()).isEqualTo(200);
        assertThat(reviewer.page(PAGE).select("form[action=" + ACTION + "]")).isEmpty();
        var answer = reviewer.submit(PAGE, ACTION, Map.of("act", "add", "year", "2022", "name", "x", "kind", "SITE"));
        assertThat(answer.statusCode()).isEqualTo(403);
    }
}
