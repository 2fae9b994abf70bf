package org.gongkai.office.channels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.publishing.PublicItems;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the public may know of the accounts of a body. */
@Component
public final class PublicAccounts {
    private static final int LATEST = 10;

    private final JdbcClient jdbc;
    private final Channels channels;
    private final PublicItems items;

    PublicAccounts(JdbcClient jdbc, Channels channels, PublicItems items) {
        this.jdbc = jdbc;
        this.channels = channels;
        this.items = items;
    }

    /**
     * An account as the public sees it.
     *
     * @param gauge without what is planned
     * @param latest what stands on it and on the portal, the newest first
     */
    public record Shown(AccountGauge gauge, List<Post> latest) {
        public Shown {
            latest = List.copyOf(latest);
        }
    }

    /** An item on an account. */
    public record Post(long itemId, String title, LocalDate day) {}

    private record Placed(long channel, long item, LocalDate day) {}

    /** The accounts of a body, in the order in which they were added, with their gaps of a year. */
    public List<Shown> of(Body body, int year, LocalDate today) {
        var titles = items.titles(body);
        var known = accounts(body);
        var placed = placed(body);
        return channels.of(body).stream()
                .map(channel -> {
                    var own = placed.getOrDefault(channel.id(), List.of());
                    var days = own.stream().map(Placed::day).sorted().toList();
                    var account = known.getOrDefault(channel.id(), Account.BLANK);
                    return new Shown(
                            Gauges.account(channel, account, days, List.of(), year, today),
                            own.stream()
                                    .filter(one -> titles.containsKey(one.item()))
                                    .limit(LATEST)
                                    .map(one -> new Post(one.item(), titles.getOrDefault(one.item(), ""), one.day()))
                                    .toList());
                })
                .toList();
    }

    private Map<Long, Account> accounts(Body body) {
        var accounts = new HashMap<Long, Account>();
        jdbc.sql("select a.channel_id, a.handle, a.address, a.affairs, a.opened_on, a.last_before"
                        + " from channels_account a join channels_channel c on c.id = a.channel_id where c.body_id = ?")
                .param(body.id())
                .query((row, n) -> accounts.put(
                        row.getLong("channel_id"),
                        new Account(
                                row.getString("handle"),
                                row.getString("address"),
                                row.getBoolean("affairs"),
                                Optional.ofNullable(row.getObject("opened_on", LocalDate.class)),
                                Optional.ofNullable(row.getObject("last_before", LocalDate.class)),
                                "")))
                .list();
        return accounts;
    }

    /** By channel, the newest first. */
    private Map<Long, List<Placed>> placed(Body body) {
        var placed = new HashMap<Long, List<Placed>>();
        jdbc.sql("select p.channel_id, p.item_id, p.placed_on from channels_placement p"
                        + " join channels_channel c on c.id = p.channel_id where c.body_id = ? and p.withdrawn_on is null"
                        + " order by p.placed_on desc, p.id desc")
                .param(body.id())
                .query((row, n) -> new Placed(row.getLong(1), row.getLong(2), row.getObject(3, LocalDate.class)))
                .list()
                .forEach(one -> placed.computeIfAbsent(one.channel(), id -> new ArrayList<>())
                        .add(one));
        return placed;
    }
}
