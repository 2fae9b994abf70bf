package org.gongkai.office.inward;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.List;
import org.gongkai.office.Refusal;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;

/** 转入: opens what came from outside and hands it to whoever takes its kind, each once in effect. */
@Component
final class InwardDelivery {
    private static final int PAGE = 200;

    private final InwardKeys keys;
    private final List<InwardReceiver> receivers;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Trail trail;
    private final InwardFolder folder;

    InwardDelivery(
            InwardKeys keys,
            List<InwardReceiver> receivers,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Trail trail,
            @Value("${gongkai.data}") Path data) {
        this.keys = keys;
        this.receivers = receivers;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.trail = trail;
        this.folder = InwardFolder.in(data);
    }

    /** Takes in what a portal beside the office has put into this folder, and delivers all that waits. */
    void run(Moment now) {
        keys.ensure(now);
        fromFolder(now);
        for (var id : jdbc.sql("select id from inward_submission where state = 'WAITING' order by number limit ?")
                .param(PAGE)
                .query(String.class)
                .list()) {
            deliver(id, now);
        }
    }

    private void fromFolder(Moment now) {
        try {
            for (var id : folder.ids()) {
                jdbc.sql("insert into inward_submission (id, sealed, at) values (?, ?, ?) on conflict do nothing")
                        .params(id, folder.read(id), Timestamp.from(now.at()))
                        .update();
                folder.forget(List.of(id));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deliver(String id, Moment now) {
        try {
            transaction.executeWithoutResult(status -> jdbc.sql(
                            "select number, sealed from inward_submission where id = ? and state = 'WAITING'"
                                    + " for update skip locked")
                    .param(id)
                    .query((row, n) -> {
                        receive(id, row.getLong("number"), row.getBytes("sealed"), now);
                        return id;
                    })
                    .list());
        } catch (Refusal | DataIntegrityViolationException e) {
            end(id, "REFUSED", now);
            if (e instanceof Refusal refusal && refusal.code().equals("classified")) {
                erase(id);
            }
        } catch (IllegalStateException | JacksonException e) {
            end(id, "UNREADABLE", now);
        }
    }

    private void receive(String id, long number, byte[] sealed, Moment now) {
        var filing = InwardBox.JSON.readValue(keys.opened(id, sealed), InwardFiling.class);
        var receiver = receivers.stream()
                .filter(one -> one.kind().equals(filing.kind()))
                .findAny()
                .orElseThrow(() -> new IllegalStateException("nobody takes " + filing.kind()));
        var given = receiver.receive(filing, now);
        // what was in it stands where it belongs now
        jdbc.sql("update inward_submission set state = 'DELIVERED', sealed = null where id = ?")
                .param(id)
                .update();
        jdbc.sql("insert into inward_receipt (id, number, at) values (?, ?, ?)")
                .params(id, given, Timestamp.from(now.at()))
                .update();
        trail.record(now, 0, 0, "inward", number, "deliver", "");
    }

    /** What carries a secrecy mark is not kept. */
    private void erase(String id) {
        jdbc.sql("update inward_submission set sealed = null where id = ?")
                .param(id)
                .update();
    }

    /** It stays as it came, for somebody to look into. */
    private void end(String id, String state, Moment now) {
        transaction.executeWithoutResult(status -> {
            var number = jdbc.sql("update inward_submission set state = ? where id = ? returning number")
                    .params(state, id)
                    .query(Long.class)
                    .single();
            trail.record(now, 0, 0, "inward", number, state.equals("REFUSED") ? "refuse" : "unreadable", "");
        });
    }
}
