package org.gongkai.office.requests;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 关联案件和热线工单: what belongs together; its history is in the trail. */
@Component
class CaseLinks {
    private static final Pattern NUMBER = Pattern.compile("(\\d{4})-(\\d{1,6})");
    private static final Pattern WORK_ORDER = Pattern.compile("[A-Za-z0-9-]{4,40}");

    private final JdbcClient jdbc;
    private final RequestStore store;
    private final Trail trail;
    private final TransactionTemplate transaction;

    CaseLinks(JdbcClient jdbc, RequestStore store, Trail trail, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.store = store;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** The links of a case, cases first. */
    List<CaseLink> of(long request) {
        record Row(long id, long other, String workOrder) {}
        var rows = jdbc.sql("select id, case when request_id = :id then other_id else request_id end other,"
                        + " coalesce(work_order, '') work_order from requests_link where removed_at is null"
                        + " and (request_id = :id or other_id = :id) order by work_order nulls first, id")
                .param("id", request)
                .query((row, n) -> new Row(row.getLong("id"), row.getLong("other"), row.getString("work_order")))
                .list();
        Map<Long, DisclosureRequest> others = store
                .find(rows.stream().map(Row::other).toList())
                .stream()
                .collect(Collectors.toMap(DisclosureRequest::id, Function.identity()));
        return rows.stream()
                .map(row -> new CaseLink(
                        row.id(),
                        row.workOrder().isEmpty() ? Optional.ofNullable(others.get(row.other())) : Optional.empty(),
                        row.workOrder()))
                .toList();
    }

    /**
     * Links a case with another, or with a work order.
     *
     * @param number 登记号 such as 2022-0003, else the number of a work order
     * @throws Refusal where it is neither, or is linked already
     */
    void add(Person person, Body body, long request, String number, Moment now) {
        var plain = number.replaceAll("\\s", "");
        var matcher = NUMBER.matcher(plain);
        transaction.executeWithoutResult(status -> {
            if (matcher.matches()) {
                var other = store.find(body, Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                        .filter(found -> found.id() != request)
                        .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "link-unknown", plain));
                addCase(Math.min(request, other.id()), Math.max(request, other.id()), now);
                record(now, person, body, request, "link", "case");
                record(now, person, body, other.id(), "link", "case");
            } else {
                addWorkOrder(request, plain, now);
                record(now, person, body, request, "link", "work_order");
            }
        });
    }

    private void addCase(long one, long other, Moment now) {
        var added = jdbc.sql("insert into requests_link (request_id, other_id, added_at) values (?, ?, ?)"
                        + " on conflict do nothing")
                .params(one, other, Timestamp.from(now.at()))
                .update();
        requireNew(added);
    }

    private void addWorkOrder(long request, String number, Moment now) {
        if (!WORK_ORDER.matcher(number).matches()) {
            throw new Refusal(Refusal.Kind.INVALID, "link-unread");
        }
        var added = jdbc.sql("insert into requests_link (request_id, work_order, added_at) values (?, ?, ?)"
                        + " on conflict do nothing")
                .params(request, number, Timestamp.from(now.at()))
                .update();
        requireNew(added);
    }

    private static void requireNew(int added) {
        if (added == 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, "link-there");
        }
    }

    /** Takes a link back; nothing where it is none of this case. */
    void remove(Person person, Body body, long request, long link, Moment now) {
        transaction.executeWithoutResult(status -> of(request).stream()
                .filter(each -> each.id() == link)
                .findFirst()
                .ifPresent(found -> {
                    jdbc.sql("update requests_link set removed_at = ? where id = ? and removed_at is null")
                            .params(Timestamp.from(now.at()), link)
                            .update();
                    record(now, person, body, request, "unlink", found.other().isPresent() ? "case" : "work_order");
                    found.other().ifPresent(other -> record(now, person, body, other.id(), "unlink", "case"));
                }));
    }

    private void record(Moment now, Person person, Body body, long request, String action, String field) {
        trail.record(now, person.id(), body.id(), Requests.THING, request, action, field);
    }
}
