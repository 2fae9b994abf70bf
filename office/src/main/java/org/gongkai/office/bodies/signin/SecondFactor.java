package org.gongkai.office.bodies.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 动态口令 (TOTP, RFC 6238): six digits of 30 seconds, one step of tolerance, none counts twice; recovery codes for a lost
 * telephone, each once.
 */
@Component
public class SecondFactor {
    private static final int SECRET = 20;
    private static final int CODES = 10;
    private static final int CODE = 10;

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Trail trail;
    private final SecureRandom random = new SecureRandom();
    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();

    SecondFactor(JdbcClient jdbc, Sealing sealing, Trail trail) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.trail = trail;
    }

    byte[] newSecret() {
        var secret = new byte[SECRET];
        random.nextBytes(secret);
        return secret;
    }

    /** What an authenticator reads from the square code. */
    static String uri(byte[] secret, Person person) {
        return "otpauth://totp/gongkai:" + person.username() + "?secret=" + text(secret) + "&issuer=gongkai";
    }

    static String text(byte[] secret) {
        return new Base32().encodeToString(secret);
    }

    boolean isOn(Person person) {
        return secret(person).isPresent();
    }

    int recoveryCodesLeft(Person person) {
        return jdbc.sql("select count(*) from bodies_recovery_code where person_id = ?")
                .param(person.id())
                .query(Integer.class)
                .single();
    }

    /** Whether a code fits now; it is used up by that. True where no second factor is on. */
    boolean passes(Person person, String typed, Instant now) {
        var secret = secret(person);
        if (secret.isEmpty()) {
            return true;
        }
        var code = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return step(secret.get(), code, now).filter(step -> use(person, step)).isPresent() || useRecovery(person, code);
    }

    /** Turns it on where the code shows that the authenticator has the secret; answers the recovery codes. */
    @Transactional
    public Optional<List<String>> turnOn(Person person, byte[] secret, String typed, Moment when) {
        var step = step(secret, typed.replaceAll("\\s", ""), when.at());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        jdbc.sql("update bodies_person set totp_secret = ?, totp_step = ? where id = ?")
                .params(sealing.seal(secret, owner(person)), step.get(), person.id())
                .update();
        trail.record(when, person.id(), 0, "person", person.id(), "second-factor-on", "");
        return Optional.of(newRecoveryCodes(person));
    }

    /** Turns it off: by the person, or by the security administrator of the body where the telephone is lost. */
    @Transactional
    public void turnOff(Person me, Optional<Body> body, Person person, Moment when) {
        jdbc.sql("update bodies_person set totp_secret = null, totp_step = 0 where id = ?")
                .param(person.id())
                .update();
        forgetRecoveryCodes(person);
        trail.record(when, me.id(), body.map(Body::id).orElse(0L), "person", person.id(), "second-factor-off", "");
    }

    private List<String> newRecoveryCodes(Person person) {
        forgetRecoveryCodes(person);
        var codes = Stream.generate(
                        () -> new Base32().encodeToString(randomBytes()).toLowerCase(Locale.ROOT))
                .map(code -> code.substring(0, CODE))
                .distinct()
                .limit(CODES)
                .toList();
        codes.forEach(code -> jdbc.sql("insert into bodies_recovery_code (person_id, hash) values (?, ?)")
                .params(person.id(), recovery(person, code))
                .update());
        return codes;
    }

    private byte[] randomBytes() {
        var bytes = new byte[CODE];
        random.nextBytes(bytes);
        return bytes;
    }

    private void forgetRecoveryCodes(Person person) {
        jdbc.sql("delete from bodies_recovery_code where person_id = ?")
                .param(person.id())
                .update();
    }

    private boolean use(Person person, long step) {
        return jdbc.sql("update bodies_person set totp_step = ? where id = ? and totp_step < ?")
                        .params(step, person.id(), step)
                        .update()
                == 1;
    }

    private boolean useRecovery(Person person, String code) {
        return jdbc.sql("delete from bodies_recovery_code where person_id = ? and hash = ?")
                        .params(person.id(), recovery(person, code))
                        .update()
                == 1;
    }

    private String recovery(Person person, String code) {
        return sealing.mark("recovery " + person.id() + " " + code);
    }

    /** The time step a code belongs to, of the last, this and the next. */
    private Optional<Long> step(byte[] secret, String code, Instant now) {
        var key = new SecretKeySpec(secret, "HmacSHA1");
        var seconds = generator.getTimeStep().toSeconds();
        return Stream.of(0L, -1L, 1L)
                .map(shift -> now.getEpochSecond() / seconds + shift)
                .filter(step -> code(key, Instant.ofEpochSecond(step * seconds)).equals(code))
                .findFirst();
    }

    private String code(SecretKeySpec key, Instant at) {
        try {
            return generator.generateOneTimePasswordString(key, at, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<byte[]> secret(Person person) {
        return jdbc.sql("select totp_secret from bodies_person where id = ? and totp_secret is not null")
                .param(person.id())
                .query((row, n) -> row.getBytes("totp_secret"))
                .optional()
                .map(bytes -> sealing.open(bytes, owner(person)));
    }

    private static String owner(Person person) {
        return "person " + person.id();
    }
}
