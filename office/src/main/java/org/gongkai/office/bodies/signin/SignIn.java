package org.gongkai.office.bodies.signin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Sign-in with user name, password and, where it is on, the second factor. From the fifth failure on the account is
 * locked, first for a minute, then twice as long each time, at most a day. Whatever was wrong, the answer is the same.
 */
@Component
final class SignIn implements AuthenticationProvider {
    static final int TRIES = 5;
    /** Doublings of a minute until a day is reached. */
    private static final int DOUBLINGS = 11;

    /** What a sign-in form says besides name and password. */
    record Asked(String address, String code) {}

    private record Account(Person person, long home, String hash, boolean active, Instant lockedUntil) {}

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final SecondFactor secondFactor;
    private final FailedAddresses addresses;
    private final Trail trail;
    private final String nobody;

    SignIn(
            JdbcClient jdbc,
            PasswordEncoder passwords,
            SecondFactor secondFactor,
            FailedAddresses addresses,
            Trail trail) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.addresses = addresses;
        this.trail = trail;
        this.nobody = String.valueOf(passwords.encode("nobody has this password"));
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var details = asked.getDetails() instanceof Asked given ? given : new Asked("", "");
        if (addresses.mustWait(details.address())) {
            throw new LockedException("address");
        }
        var person = check(asked.getName(), String.valueOf(asked.getCredentials()), details);
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(person, "", List.of());
        signedIn.setDetails(details.address()); // not the code: details are kept with the session
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private Person check(String username, String password, Asked details) {
        var now = trail.now();
        var account = jdbc.sql("select * from bodies_person where username = ?")
                .param(username)
                .query((row, n) -> new Account(
                        new Person(row.getLong("id"), row.getString("username"), row.getString("name")),
                        row.getLong("body_id"),
                        row.getString("password_hash"),
                        row.getBoolean("active"),
                        instant(row.getTimestamp("locked_until"))))
                .optional();
        // somebody unknown takes as long as somebody known, so that names cannot be guessed
        var matches = passwords.matches(password, account.map(Account::hash).orElse(nobody));
        if (account.isEmpty()) {
            throw refused(details);
        }
        var found = account.get();
        var id = found.person().id();
        if (!found.active() || now.at().isBefore(found.lockedUntil())) {
            throw refused(details);
        }
        if (!matches || !secondFactor.passes(found.person(), details.code(), now.at())) {
            fail(found.person(), now.at());
            trail.record(now, id, found.home(), "person", id, "sign-in-failed", "");
            throw refused(details);
        }
        jdbc.sql("update bodies_person set failures = 0, locked_until = null, signed_in_at = ? where id = ?")
                .params(Timestamp.from(now.at()), id)
                .update();
        trail.record(now, id, found.home(), "person", id, "sign-in", "");
        return found.person();
    }

    private BadCredentialsException refused(Asked details) {
        addresses.failed(details.address());
        return new BadCredentialsException("refused");
    }

    private void fail(Person person, Instant now) {
        jdbc.sql(
                        "update bodies_person set failures = failures + 1, locked_until = case when failures + 1 >= :tries then"
                                + " cast(:now as timestamptz) + least(interval '24 hours', interval '1 minute'"
                                + " * power(2, least(failures + 1 - :tries, :doublings))) else locked_until end where id = :id")
                .param("tries", TRIES)
                .param("doublings", DOUBLINGS)
                .param("now", Timestamp.from(now))
                .param("id", person.id())
                .update();
    }

    private static Instant instant(@Nullable Timestamp at) {
        return at == null ? Instant.EPOCH : at.toInstant();
    }
}
