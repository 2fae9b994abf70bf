package org.gongkai.office.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.facts.Records;
import org.gongkai.office.facts.YearEnd;
import org.gongkai.office.trail.Moment;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The statements behind a figure, and the months nobody stated. */
@Component
class LedgerRecords implements Records, YearEnd {
    private final ActLedger ledger;
    private final MessageSource words;

    LedgerRecords(ActLedger ledger, MessageSource words) {
        this.ledger = ledger;
        this.words = words;
    }

    @Override
    public String thing() {
        return ActLedger.THING;
    }

    @Override
    public List<Shown> shown(Body body, Collection<Long> ids, Set<Duty> duties) {
        return ids.stream()
                .map(id -> ledger.get(body, id))
                .map(one -> new Shown(
                        one.section() + " " + one.first() + " – " + one.last() + "：" + amount(one),
                        duties.stream().noneMatch(Duty.READING_REPORTS::contains) ? "" : "ledger/" + one.id()))
                .toList();
    }

    @Override
    public List<Open> open(Body body, int year, Moment now) {
        return ledger.unstated(body, year).entrySet().stream()
                .map(one -> new Open(
                        "ledger.year-end.unstated",
                        List.of(name(one.getKey()), Months.of(one.getValue())),
                        "ledger?year=" + year,
                        true,
                        Duty.READING_REPORTS))
                .toList();
    }

    private String amount(Statement one) {
        var key = one.kind().isMoney() ? "ledger.unit.money" : "ledger.unit.count";
        var plain = one.kind().isMoney()
                ? one.total().toPlainString()
                : one.total().toBigInteger().toString();
        return words.getMessage(key, new Object[] {plain}, Locale.SIMPLIFIED_CHINESE);
    }

    private String name(ActKind kind) {
        return words.getMessage("ledger.kind." + kind, null, Locale.SIMPLIFIED_CHINESE);
    }
}
