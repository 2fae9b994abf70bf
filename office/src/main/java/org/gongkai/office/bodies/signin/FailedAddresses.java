package org.gongkai.office.bodies.signin;

import java.time.Duration;
import org.gongkai.office.Throttle;
import org.springframework.stereotype.Component;

/** Failed sign-ins by network address: whoever fails too often waits, whichever accounts were tried. */
@Component
class FailedAddresses {
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Throttle throttle;

    FailedAddresses(SignInRules rules) {
        throttle = new Throttle(rules.failuresPerAddress(), WINDOW);
    }

    boolean mustWait(String address) {
        return throttle.isSpent(address);
    }

    void failed(String address) {
        throttle.take(address);
    }
}
