package org.gongkai.office.channels.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.channels.Channel;
import org.gongkai.office.files.SealedTexts;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 渠道设置: how each channel is reached. The system administrator keeps it, and with it the secrets, which nobody sees again. */
@Component
public class ChannelSettings {
    private static final String JOINED = "select c.*, s.mode, s.address, s.account, s.secret is not null has_secret,"
            + " s.host, s.mapping, s.daily, s.paused_until, s.paused_why, s.version from channels_channel c"
            + " left join channels_setting s on s.channel_id = c.id ";

    private final JdbcClient jdbc;
    private final SealedTexts sealed;
    private final Bodies bodies;
    private final Trail trail;
    private final TransactionTemplate transaction;

    ChannelSettings(JdbcClient jdbc, SealedTexts sealed, Bodies bodies, Trail trail, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.bodies = bodies;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** All channels of a body with how they are reached. */
    public List<Setting> of(Body body) {
        return jdbc.sql(JOINED + "where c.body_id = ? order by c.id")
                .param(body.id())
                .query(ChannelSettings::setting)
                .list();
    }

    /** The same by channel. */
    Map<Long, Setting> byChannel(Body body) {
        var settings = new HashMap<Long, Setting>();
        of(body).forEach(setting -> settings.put(setting.channel().id(), setting));
        return settings;
    }

    /** One channel of a body. */
    Setting get(Body body, long channel) {
        return of(body).stream()
                .filter(setting -> setting.channel().id() == channel)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    Setting of(long channel) {
        return jdbc.sql(JOINED + "where c.id = ?")
                .param(channel)
                .query(ChannelSettings::setting)
                .single();
    }

    /** The secret of a channel, for whoever sends; empty where there is none. */
    public String secret(long channel) {
        return jdbc.sql("select secret from channels_setting where channel_id = ? and secret is not null")
                .param(channel)
                .query(byte[].class)
                .optional()
                .map(bytes -> sealed.open(about(channel), bytes))
                .orElse("");
    }

    /**
     * Keeps a setting; whatever paused the channel is taken as mended.
     *
     * @param secret the new one; empty keeps the old one
     */
    void save(Person person, Body body, Setting setting, String secret, Moment when) {
        if (!bodies.requireAny(person, body).contains(Duty.SYSTEM_ADMIN)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
        var id = setting.channel().id();
        get(body, id);
        transaction.executeWithoutResult(status -> {
            jdbc.sql(
                            "insert into channels_setting (channel_id, mode, address, account, host, mapping, daily, person_id,"
                                    + " at) values (:id, :mode, :address, :account, :host, :mapping, :daily, :person, :at)"
                                    + " on conflict (channel_id) do update set mode = excluded.mode, address = excluded.address,"
                                    + " account = excluded.account, host = excluded.host, mapping = excluded.mapping,"
                                    + " daily = excluded.daily, person_id = excluded.person_id, at = excluded.at,"
                                    + " version = channels_setting.version + 1, paused_until = null, paused_why = ''")
                    .param("id", id)
                    .param("mode", setting.mode().name())
                    .param("address", setting.address())
                    .param("account", setting.account())
                    .param("host", setting.host())
                    .param("mapping", setting.mapping())
                    .param("daily", setting.daily())
                    .param("person", person.id())
                    .param("at", Timestamp.from(when.at()))
                    .update();
            if (!secret.isEmpty()) {
                jdbc.sql("update channels_setting set secret = ? where channel_id = ?")
                        .params(sealed.seal(about(id), secret), id)
                        .update();
            }
            trail.record(
                    when,
                    person.id(),
                    body.id(),
                    "channel",
                    id,
                    "set-up",
                    secret.isEmpty() ? "mode address" : "mode address secret");
        });
    }

    /** Sends nothing of a channel before a time; a pause that is longer stays. */
    void pause(long channel, Instant until, String why) {
        jdbc.sql("update channels_setting set paused_until = ?, paused_why = ? where channel_id = ?"
                        + " and (paused_until is null or paused_until < ?)")
                .params(Timestamp.from(until), why, channel, Timestamp.from(until))
                .update();
    }

    /** Lets a channel go on, to see whether what stopped it is mended. */
    void resume(Person person, Body body, long channel, Moment when) {
        if (!bodies.requireAny(person, body).contains(Duty.CLERK)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
        get(body, channel);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update channels_setting set paused_until = null, paused_why = '' where channel_id = ?")
                    .param(channel)
                    .update();
            trail.record(when, person.id(), body.id(), "channel", channel, "resume", "");
        });
    }

    private static String about(long channel) {
        return "channel/" + channel;
    }

    private static Setting setting(ResultSet row, int n) throws SQLException {
        var rhythm = row.getInt("rhythm_days");
        var channel = new Channel(
                row.getLong("id"),
                row.getLong("body_id"),
                Channel.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                rhythm == 0 ? OptionalInt.empty() : OptionalInt.of(rhythm));
        if (row.getString("mode") == null) {
            return Setting.none(channel);
        }
        return new Setting(
                channel,
                ChannelMode.valueOf(row.getString("mode")),
                row.getString("address"),
                row.getString("account"),
                row.getBoolean("has_secret"),
                row.getString("host"),
                row.getString("mapping"),
                row.getInt("daily"),
                Optional.ofNullable(row.getTimestamp("paused_until")).map(Timestamp::toInstant),
                row.getString("paused_why"),
                row.getInt("version"));
    }
}
