package org.gongkai.office.demo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** All sample accounts have one password; the demonstration hashes it once, because a good hash takes its time. */
@Component
@Primary
@Profile("demo")
class SamePassword implements PasswordEncoder {
    private final PasswordEncoder real;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    SamePassword(@Qualifier("passwordEncoder") PasswordEncoder real) {
        this.real = real;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return password == null ? real.encode(null) : known.computeIfAbsent(password.toString(), real::encode);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return real.matches(password, hash);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return real.upgradeEncoding(hash);
    }
}
