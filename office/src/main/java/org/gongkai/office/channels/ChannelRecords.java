package org.gongkai.office.channels;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.facts.Records;
import org.gongkai.office.publishing.PublicItems;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The placements, submissions and numbers of followers behind figures. */
@Configuration(proxyBeanMethods = false)
class ChannelRecords {
    static final Set<Duty> READERS =
            EnumSet.of(Duty.CLERK, Duty.REVIEWER, Duty.SECOND_REVIEWER, Duty.APPROVER, Duty.SECRECY, Duty.SUPERVISOR);

    /** Says what some of a body's records are. */
    private interface Lister {
        List<Records.Shown> shown(Body body, Collection<Long> ids, boolean opens);
    }

    private record Listed(String thing, Lister lister) implements Records {
        @Override
        public List<Shown> shown(Body body, Collection<Long> ids, Set<Duty> duties) {
            return ids.isEmpty()
                    ? List.of()
                    : lister.shown(body, ids, duties.stream().anyMatch(READERS::contains));
        }
    }

    @Bean
    Records placementRecords(JdbcClient jdbc, PublicItems items, MessageSource words) {
        return new Listed("placement", (body, ids, opens) -> {
            var titles = items.titles(body);
            return jdbc.sql("select p.placed_on, p.item_id, p.channel_id, c.name from channels_placement p"
                            + " join channels_channel c on c.id = p.channel_id where c.body_id = :body and p.id in (:ids)"
                            + " order by p.placed_on, p.id")
                    .param("body", body.id())
                    .param("ids", ids)
                    .query((row, n) -> new Records.Shown(
                            row.getString("placed_on") + " " + row.getString("name") + " "
                                    + titles.getOrDefault(
                                            row.getLong("item_id"), ChannelWords.say(words, "channels.gone")),
                            opens ? "channels/" + row.getLong("channel_id") : ""))
                    .list();
        });
    }

    @Bean
    Records submissionRecords(JdbcClient jdbc) {
        return new Listed(
                Submissions.THING,
                (body, ids, opens) -> jdbc.sql("select id, submitted_on, title, receiver from channels_submission"
                                + " where body_id = :body and id in (:ids) order by submitted_on, id")
                        .param("body", body.id())
                        .param("ids", ids)
                        .query((row, n) -> new Records.Shown(
                                row.getString("submitted_on") + " " + row.getString("title") + " "
                                        + row.getString("receiver"),
                                opens ? "channels/submissions/" + row.getLong("id") : ""))
                        .list());
    }

    @Bean
    Records followerRecords(JdbcClient jdbc, MessageSource words) {
        return new Listed(
                "followers",
                (body, ids, opens) -> jdbc.sql(
                                "select f.channel_id, to_char(f.month, 'YYYY-MM') month, f.followers, c.name"
                                        + " from channels_followers f join channels_channel c on c.id = f.channel_id"
                                        + " where c.body_id = :body and f.id in (:ids) order by f.month, c.name")
                        .param("body", body.id())
                        .param("ids", ids)
                        .query((row, n) -> new Records.Shown(
                                ChannelWords.say(
                                        words,
                                        "channels.followers.line",
                                        row.getString("month"),
                                        row.getString("name"),
                                        row.getInt("followers")),
                                opens ? "channels/" + row.getLong("channel_id") : ""))
                        .list());
    }
}
