package org.gongkai.office.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.gongkai.calendar.StatutoryPeriod;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.Sheet;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.disputes.DisputeAct;
import org.gongkai.office.disputes.DisputeFiling;
import org.gongkai.office.disputes.DisputeResult;
import org.gongkai.office.disputes.DisputeTyped;
import org.gongkai.office.disputes.Disputes;
import org.gongkai.office.disputes.Instance;
import org.gongkai.office.disputes.Party;
import org.gongkai.office.disputes.Procedure;
import org.gongkai.office.disputes.Track;
import org.gongkai.office.requests.Requests;
import org.gongkai.office.trail.Moment;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The disputes of a bureau about its answers of 2021, played through the public operations. A row tells its course as
 * {@code act@day:particular:number}; what lies ahead has not happened yet.
 */
@Component
@Profile("demo")
class SampleDisputes {
    private static final int MORNING = 11;

    private final Disputes disputes;
    private final Requests requests;
    private final OfficeDay day;
    private final ResourceBundle words = ResourceBundle.getBundle("demo.words");

    SampleDisputes(Disputes disputes, Requests requests, OfficeDay day) {
        this.disputes = disputes;
        this.requests = requests;
        this.day = day;
    }

    void fill(Person caseworker, Body body) {
        var ids = new ArrayList<Long>();
        for (var row : Sheet.rows("demo/disputes")) {
            var received = LocalDate.parse(row.get(0));
            if (received.isAfter(day.today())) {
                return;
            }
            var id = disputes.register(caseworker, body, filing(body, row, received, ids), at(received));
            ids.add(id);
            for (var step : row.get(9).split(" ")) {
                if (!step.isEmpty()) {
                    take(caseworker, body, id, step);
                }
            }
        }
    }

    private DisputeFiling filing(Body body, List<String> row, LocalDate received, List<Long> ids) {
        var track = Track.valueOf(row.get(1));
        var after = Integer.parseInt(row.get(3));
        return new DisputeFiling(
                track,
                request(body, row.get(2), received),
                after == 0 ? Optional.empty() : Optional.of(ids.get(after - 1)),
                row.get(4),
                row.get(5),
                row.get(6),
                new Party(row.get(7), words.getString("dispute.contact"), row.get(8)),
                received,
                Procedure.ORDINARY,
                track.group().isPresent() ? Optional.empty() : Optional.of(received.plusDays(9)),
                "");
    }

    private Optional<Long> request(Body body, String number, LocalDate on) {
        if (number.isEmpty()) {
            return Optional.empty();
        }
        var parts = number.split("-");
        return requests.ofYear(body, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]) - 1, 1, at(on)).stream()
                .map(found -> found.request().id())
                .findFirst();
    }

    private void take(Person caseworker, Body body, long id, String step) {
        var what = step.substring(0, step.indexOf('@'));
        var parts = step.substring(step.indexOf('@') + 1).split(":");
        var on = LocalDate.parse(parts[0]);
        if (on.isAfter(day.today())) {
            return;
        }
        var more = parts.length > 1 ? parts[1] : "";
        var typed = DisputeTyped.of(on, words.getString("dispute." + what));
        var act = DisputeAct.valueOf(what.toUpperCase(Locale.ROOT).replace('-', '_'));
        var whole = switch (act) {
            case DECIDE -> typed.code(DisputeResult.valueOf(more)).reference(parts[2]);
            case OWN_APPEAL -> typed.code(Instance.valueOf(more));
            case HEARING -> typed.until(LocalDate.parse(more));
            case ORDER -> typed.days(Integer.parseInt(more)).code(StatutoryPeriod.Unit.WORKING_DAYS);
            case COST -> typed.amount(new BigDecimal(more));
            case LEARN, FULFIL -> typed.reference(more);
            default -> typed;
        };
        var now = at(on);
        disputes.act(caseworker, body, id, disputes.get(body, id, now).life().seen(), act, whole, now);
    }

    private static Moment at(LocalDate on) {
        return new Moment(on, on.atTime(MORNING, 0).atZone(OfficeDay.ZONE).toInstant());
    }
}
