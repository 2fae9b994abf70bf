package org.gongkai.office.bodies;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gongkai.office.OfficeDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Sign-in with user name and password; five wrong passwords lock the account for a quarter of an hour. */
@Component
final class SignIn implements AuthenticationProvider {
    static final int TRIES = 5;
    static final Duration LOCKED = Duration.ofMinutes(15);

    private record Account(Person person, String hash, Instant lockedUntil) {}

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final OfficeDay day;
    private final String nobody;

    SignIn(JdbcClient jdbc, PasswordEncoder passwords, OfficeDay day) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.day = day;
        this.nobody = String.valueOf(passwords.encode("nobody has this password"));
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var username = asked.getName();
        var password = String.valueOf(asked.getCredentials());
        var account = jdbc.sql(
                        "select id, username, name, password_hash, locked_until from bodies_person where username = ?")
                .param(username)
                .query((row, n) -> new Account(
                        new Person(row.getLong("id"), row.getString("username"), row.getString("name")),
                        row.getString("password_hash"),
                        instant(row.getTimestamp("locked_until"))))
                .optional();
        if (account.isEmpty()) {
            passwords.matches(password, nobody); // takes as long as for somebody, so that names cannot be guessed
            throw new BadCredentialsException("unknown");
        }
        var found = account.get();
        if (day.clock().instant().isBefore(found.lockedUntil())) {
            throw new LockedException("locked");
        }
        if (!passwords.matches(password, found.hash())) {
            fail(found.person());
            throw new BadCredentialsException("wrong");
        }
        jdbc.sql("update bodies_person set failures = 0, locked_until = null where id = ?")
                .param(found.person().id())
                .update();
        return UsernamePasswordAuthenticationToken.authenticated(found.person(), "", List.of());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private void fail(Person person) {
        jdbc.sql(
                        "update bodies_person set failures = case when failures + 1 >= :tries then 0 else failures + 1 end,"
                                + " locked_until = case when failures + 1 >= :tries then :until else locked_until end where id = :id")
                .param("tries", TRIES)
                .param("until", Timestamp.from(day.clock().instant().plus(LOCKED)))
                .param("id", person.id())
                .update();
    }

    private static Instant instant(@org.jspecify.annotations.Nullable Timestamp at) {
        return at == null ? Instant.EPOCH : at.toInstant();
    }
}
