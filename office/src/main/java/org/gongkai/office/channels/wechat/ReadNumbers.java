package org.gongkai.office.channels.wechat;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.bean.datacube.WxDataCubeArticleTotal;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.channels.outbox.Setting;
import org.gongkai.office.trail.Moment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 阅读量: what the platform says of the articles of the last days, kept by day; asked once a day. */
@Component
public class ReadNumbers {
    private static final Logger LOG = LoggerFactory.getLogger(ReadNumbers.class);
    /** The platform counts an article for seven days after it went out. */
    private static final int DAYS = 7;

    private final JdbcClient jdbc;
    private final WechatAccounts accounts;

    ReadNumbers(JdbcClient jdbc, WechatAccounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    private record Sent(long id, String title, String address) {}

    /** Asks for all accounts of a list; one that does not answer is passed over until tomorrow. */
    public void fetch(List<Setting> all, Moment when) {
        for (var setting : all) {
            if (setting.mode().isWechat() && setting.mode().isAutomatic() && !setting.isPaused(when.at())) {
                for (var back = 1; back <= DAYS; back++) {
                    fetch(setting, when.day().minusDays(back), when);
                }
            }
        }
    }

    private void fetch(Setting setting, LocalDate day, Moment when) {
        var sent = jdbc.sql("select p.id, coalesce(nullif(p.title, ''), '') title, p.address from channels_posting p"
                        + " where p.channel_id = ? and p.sent_on = ? and p.address <> ''")
                .params(setting.channel().id(), day)
                .query((row, n) -> new Sent(row.getLong("id"), row.getString("title"), row.getString("address")))
                .list();
        if (sent.isEmpty()) {
            return;
        }
        try {
            for (var article : asked(setting, day)) {
                sent.stream()
                        .filter(one -> one.address().equals(article.getUrl())
                                || !one.title().isEmpty() && one.title().equals(article.getTitle()))
                        .findFirst()
                        .ifPresent(one -> keep(one.id(), article, when));
            }
        } catch (WxErrorException e) {
            LOG.info(
                    "no numbers of channel {} for {}: {}",
                    setting.channel().id(),
                    day,
                    e.getError().getErrorCode());
        } catch (RuntimeException e) {
            LOG.info("no numbers of channel {} for {}", setting.channel().id(), day);
        }
    }

    @SuppressWarnings("JavaUtilDate") // the library takes no other
    private List<WxDataCubeArticleTotal> asked(Setting setting, LocalDate day) throws WxErrorException {
        var date = Date.from(day.atStartOfDay(OfficeDay.ZONE).toInstant());
        return accounts.of(setting).getDataCubeService().getArticleTotal(date, date);
    }

    private void keep(long posting, WxDataCubeArticleTotal article, Moment when) {
        var details = article.getDetails();
        if (details == null || details.isEmpty()) {
            return;
        }
        var reads = details.get(details.size() - 1).getIntPageReadCount();
        if (reads != null) {
            jdbc.sql("insert into channels_reading (posting_id, day, reads, at) values (?, ?, ?, ?)"
                            + " on conflict (posting_id, day) do update set reads = excluded.reads, at = excluded.at")
                    .params(posting, when.day(), reads, Timestamp.from(when.at()))
                    .update();
        }
    }
}
