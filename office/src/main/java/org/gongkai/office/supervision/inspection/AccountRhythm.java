package org.gongkai.office.supervision.inspection;

import java.util.List;
import org.gongkai.office.channels.Channel;
import org.gongkai.office.channels.Rhythm;
import org.springframework.stereotype.Component;

/** 政务新媒体更新间隔过长: a gap within the last months that is larger than promised; the one that still runs is a veto. */
@Component
final class AccountRhythm implements InspectionRule {
    @Override
    public String indicator() {
        return "deduct_rhythm";
    }

    @Override
    public Look look(Inspected body, Limits limits) {
        return InspectionRule.whole(found -> {
            var first = body.day().minusMonths(limits.of("months"));
            for (var account : body.accounts()) {
                if (account.channel().kind() != Channel.Kind.WECHAT
                        || account.placed().isEmpty()) {
                    continue;
                }
                var days = account.channel().rhythmDays().orElse(limits.of("days"));
                for (var gap :
                        Rhythm.of(days, first, body.day(), account.placed()).gaps()) {
                    if (gap.to().isBefore(body.day()) && gap.from().isAfter(first)) {
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
