package org.gongkai.office.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.facts.Facts;
import org.gongkai.office.facts.Period;
import org.gongkai.office.trail.Moment;
import org.junit.jupiter.api.Test;

/** Facts of a body alone, whose year nobody else counts. */
class ChannelFactsTest {
    private final Channels channels = OfficeServer.bean(Channels.class);
    private final AnOffice a = AnOffice.alone();

    private static Moment on(String day) {
        var date = LocalDate.parse(day);
        return new Moment(date, date.atTime(10, 0).atZone(OfficeDay.ZONE).toInstant());
    }

    private double figure(Class<? extends Facts> module, String name, Instant asOf) {
        return OfficeServer.bean(module).facts(a.body, Period.year(2021), asOf).stream()
                .filter(fact -> fact.name().equals(name))
                .map(Fact::value)
                .findFirst()
                .orElseThrow()
                .doubleValue();
    }

    private long account(Channel.Kind kind, int days) {
        var made = new Channel(0, a.body.id(), kind, "账号" + kind, OptionalInt.of(days));
        return channels.add(a.clerk, made, a.body, on("2021-01-01"));
    }

    @Test
    void a_post_of_affairs_keeps_the_rhythm_and_is_no_government_information() {
        var account = account(Channel.Kind.WECHAT, 14);
        var item = a.published("party-affairs", on("2021-12-20"));
        channels.place(a.clerk, a.body, account, item, LocalDate.of(2021, 12, 20), "", on("2021-12-20"));
        var asOf = on("2022-01-05").at();
        assertThat(figure(ChannelFacts.class, "channels.placed", asOf)).isZero();
        assertThat(figure(ChannelFacts.class, "channels.longest_gap", asOf)).isEqualTo(353);
        var ledger = OfficeServer.bean(PlacementLedger.class);
        var year = new PlacementFilter(
                Optional.empty(), LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31), Optional.empty());
        assertThat(ledger.sums(a.body, year)).isEqualTo(new PlacementSums(1, 1, 1, 0));
        assertThat(ledger.sums(a.body, year).reported()).isZero();
        assertThat(published(asOf)).isZero();
    }

    private double published(Instant asOf) {
        return OfficeServer.bean("publishingFacts", Facts.class).facts(a.body, Period.year(2021), asOf).stream()
                .filter(fact -> fact.name().equals("publishing.items"))
                .mapToDouble(fact -> fact.value().doubleValue())
                .sum();
    }

    @Test
    void what_was_withdrawn_later_still_counts_as_it_was_known_before() {
        var account = account(Channel.Kind.WECHAT, 14);
        var item = a.published("other", on("2021-06-01"));
        var placed = channels.place(a.clerk, a.body, account, item, LocalDate.of(2021, 6, 1), "", on("2021-06-01"));
        channels.withdraw(a.clerk, a.body, placed, "内容有误", on("2021-09-01"));
        assertThat(figure(
                        ChannelFacts.class, "channels.placed", on("2021-08-01").at()))
                .isEqualTo(1);
        assertThat(figure(
                        ChannelFacts.class, "channels.placed", on("2021-09-02").at()))
                .isZero();
        assertThat(figure(
                        ChannelFacts.class,
                        "channels.longest_gap",
                        on("2022-01-05").at()))
                .isEqualTo(364);
    }

    @Test
    void a_promise_of_a_month_that_was_kept_is_no_claim_of_two_weeks() {
        var account = account(Channel.Kind.WECHAT, 30);
        var days = Stream.iterate(LocalDate.of(2021, 1, 20), day -> day.plusDays(28))
                .limit(13)
                .toList();
        for (var day : days) {
            var item = a.published("other", on("2021-01-20"));
            channels.place(a.clerk, a.body, account, item, day, "", on(day.toString()));
        }
        var asOf = on("2022-01-05").at();
        assertThat(figure(ChannelFacts.class, "channels.rhythm_kept", asOf)).isEqualTo(1);
        assertThat(figure(ChannelFacts.class, "channels.two_weeks_kept", asOf)).isZero();
        assertThat(figure(ChannelFacts.class, "channels.longest_gap", asOf)).isEqualTo(28);
    }

    @Test
    void a_board_with_a_promise_is_no_new_media() {
        account(Channel.Kind.BOARD, 30);
        var names =
                OfficeServer.bean(ChannelFacts.class)
                        .facts(a.body, Period.year(2021), on("2022-01-05").at())
                        .stream()
                        .map(Fact::name)
                        .toList();
        assertThat(names)
                .contains("channels.rhythm_kept")
                .doesNotContain("channels.two_weeks_kept", "channels.longest_gap");
    }

    @Test
    void an_adoption_counts_from_the_instant_at_which_it_was_recorded() {
        var submissions = OfficeServer.bean(Submissions.class);
        var id = submissions.submit(a.clerk, a.body, "做法", "区委信息科", LocalDate.of(2021, 5, 6), on("2021-05-06"));
        submissions.adopt(a.clerk, a.body, id, LocalDate.of(2021, 5, 10), "每日要情", on("2021-07-01"));
        assertThat(figure(
                        ChannelFacts.class, "channels.adopted", on("2021-06-01").at()))
                .isZero();
        assertThat(figure(
                        ChannelFacts.class, "channels.adopted", on("2021-07-02").at()))
                .isEqualTo(1);
    }

    @Test
    void the_public_reads_where_else_the_body_publishes_and_nothing_that_was_withdrawn() {
        var resident = new Visitor();
        var page = resident.page("/p/hepinglu/accounts");
        assertThat(page.select("h2").eachText()).contains("微信公众号“和平路街道”");
        assertThat(page.select("dd").eachText()).contains("发布 24 次，最长间隔 41 天");
        assertThat(page.select(".doc-list li")).hasSizeGreaterThanOrEqualTo(10);
        var code = page.select("img.square-code").attr("src");
        assertThat(resident.get(code).body()).startsWith("<svg");
        assertThat(resident.get("/p/hepinglu/accounts/999999/code.svg").statusCode())
                .isEqualTo(404);
        assertThat(resident.page("/p/nanhai/accounts").select(".empty").text()).contains("没有登记");
    }
}
