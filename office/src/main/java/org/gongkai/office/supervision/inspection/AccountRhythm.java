package org.gongkai.office.supervision.inspection;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.office.channels.Rhythm;
import org.springframework.stereotype.Component;

/**
 * 政务新媒体更新间隔过长: a gap between two placements that ended within the last months and is larger than promised; the
 * one that still runs is a veto.
 */
@Component
final class AccountRhythm implements InspectionRule {
    @Override
    public String indicator() {
        return "deduct_rhythm";
    }

    /** 2: accounts beside WeChat, and gaps that began before the period or ended on the day of the inspection. */
    @Override
    public int version() {
        return 2;
    }

    @Override
    public Look look(Inspected body, Limits limits) {
        return InspectionRule.whole(found -> {
            var first = body.day().minusMonths(limits.of("months"));
            for (var account : body.accounts()) {
                if (!account.isNewMedia()) {
                    continue;
                }
                var days = account.channel().rhythmDays().orElse(limits.of("days"));
                var before = account.placed().stream()
                        .filter(day -> day.isBefore(first))
                        .max(LocalDate::compareTo);
                for (var gap : Rhythm.of(days, first, body.day(), account.placed(), before)
                        .gaps()) {
                    if (account.placed().contains(gap.from())
                            && account.placed().contains(gap.to())) {
                        found.accept(fault(body, account, gap, days));
                    }
                }
            }
        });
    }

    private Fault fault(Inspected body, Inspected.Account account, Rhythm.Gap gap, int days) {
        return new Fault(
                        indicator(),
                        "channel",
                        account.channel().id(),
                        "channel/" + account.channel().id() + "/" + gap.from(),
                        account.channel().name(),
                        body.body().unit(),
                        "account-gap",
                        List.of(
                                gap.from().toString(),
                                gap.to().toString(),
                                String.valueOf(gap.days()),
                                String.valueOf(days)))
                .ofThePast();
    }
}
