package org.gongkai.office.trail;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down where the newest check found the trail broken. */
@Component
class TrailHealthIndicator implements HealthIndicator {
    private final Verifier verifier;

    TrailHealthIndicator(Verifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public Health health() {
        return verifier.lastCheck()
                .flatMap(check -> check.verdict().broken())
                .map(found -> Health.down()
                        .withDetail("code", found.code().name())
                        .withDetail("place", found.place())
                        .build())
                .orElseGet(() -> Health.up().build());
    }
}
