package org.gongkai.office.channels;

import java.net.URI;
import java.net.URISyntaxException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.PublicWords;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What is known of the accounts of a body beside their names. */
@Component
public final class ChannelAccounts {
    private final JdbcClient jdbc;
    private final ChannelGate gate;
    private final PublicWords words;
    private final Trail trail;
    private final TransactionTemplate transaction;

    ChannelAccounts(
            JdbcClient jdbc, ChannelGate gate, PublicWords words, Trail trail, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.words = words;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** By the id of the channel; those of which nothing is known are absent. */
    Map<Long, Account> of(Body body) {
        var accounts = new HashMap<Long, Account>();
        jdbc.sql(
                        "select a.* from channels_account a join channels_channel c on c.id = a.channel_id where c.body_id = ?")
                .param(body.id())
                .query((row, n) -> accounts.put(row.getLong("channel_id"), account(row)))
                .list();
        return accounts;
    }

    /**
     * Keeps what is known of an account.
     *
     * @throws Refusal where the address is none, or a last post before the record has no source
     */
    public void describe(Person person, Body body, long channelId, Account account, Moment when) {
        gate.requireClerk(person, body);
        gate.channel(body, channelId);
        requireAddress(account.address());
        var before = account.lastBefore();
        if (before.isPresent()
                && (account.lastBeforeSource().isBlank() || before.get().isAfter(when.day()))) {
            throw new Refusal(Refusal.Kind.INVALID, "account-last-before");
        }
        words.require(person, body, when, account.handle(), account.address());
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            insert into channels_account (channel_id, handle, address, affairs, opened_on, last_before,
                              last_before_source) values (?, ?, ?, ?, ?, ?, ?)
                            on conflict (channel_id) do update set handle = excluded.handle, address = excluded.address,
                              affairs = excluded.affairs, opened_on = excluded.opened_on,
                              last_before = excluded.last_before, last_before_source = excluded.last_before_source
                            """)
                    .param(channelId)
                    .param(account.handle().strip())
                    .param(account.address().strip())
                    .param(account.affairs())
                    .param(account.openedOn().orElse(null))
                    .param(before.orElse(null))
                    .param(account.lastBeforeSource().strip())
                    .update();
            trail.record(when, person.id(), body.id(), "channel", channelId, "describe", "account");
        });
    }

    /** A public page may lead to web addresses only. */
    static void requireAddress(String address) {
        if (!address.isBlank() && !isWebAddress(address.strip())) {
            throw new Refusal(Refusal.Kind.INVALID, "account-address");
        }
    }

    /** Whether a text is an address that a page can lead to. */
    public static boolean isWebAddress(String text) {
        try {
            var uri = new URI(text);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("handle"),
                row.getString("address"),
                row.getBoolean("affairs"),
                Optional.ofNullable(row.getObject("opened_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("last_before", LocalDate.class)),
                row.getString("last_before_source"));
    }
}
