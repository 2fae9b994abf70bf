package org.gongkai.office.supervision.inspection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** 政务新媒体不更新: an account without anything new in the days before the inspection. */
@Component
final class AccountsStale implements InspectionRule {
    @Override
    public String indicator() {
        return "veto_nm_stale";
    }

    /** 2: accounts beside WeChat are looked at. */
    @Override
    public int version() {
        return 2;
    }

    @Override
    public Look look(Inspected body, Limits limits) {
        return InspectionRule.whole(found -> {
            for (var account : body.accounts()) {
                if (!account.isNewMedia()) {
                    continue;
                }
                var last = account.placed().stream()
                        .filter(day -> !day.isAfter(body.day()))
                        .max(LocalDate::compareTo);
                if (last.filter(day -> ChronoUnit.DAYS.between(day, body.day()) <= limits.of("days"))
                        .isEmpty()) {
                    found.accept(new Fault(
                            indicator(),
                            "channel",
                            account.channel().id(),
                            "channel/" + account.channel().id(),
                            account.channel().name(),
                            body.body().unit(),
                            last.isPresent() ? "account-stale" : "account-never",
                            last.map(day -> List.of(
                                            day.toString(), String.valueOf(ChronoUnit.DAYS.between(day, body.day()))))
                                    .orElse(List.of())));
                }
            }
        });
    }
}
