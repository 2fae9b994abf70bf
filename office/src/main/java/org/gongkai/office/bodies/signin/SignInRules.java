package org.gongkai.office.bodies.signin;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may decide about sign-in, under {@code gongkai.sign-in}.
 *
 * @param length characters that suffice for a password of any kinds
 * @param mixedLength characters that suffice with three kinds of them
 * @param passwordDays days until a password expires; 0 for never
 * @param administratorsNeedSecondFactor whether the three administrators must use a second factor
 * @param failuresPerAddress failed sign-ins from one network address within ten minutes before it has to wait
 * @param longest how long a session lives whatever is done in it
 * @param keyFile file of the key that seals second factors and kept forms; made at first use
 * @param oidcClaim claim of an OpenID provider that holds our user name
 */
@ConfigurationProperties("gongkai.sign-in")
record SignInRules(
        @DefaultValue("12") int length,
        @DefaultValue("10") int mixedLength,
        @DefaultValue("90") int passwordDays,
        @DefaultValue("false") boolean administratorsNeedSecondFactor,
        @DefaultValue("30") int failuresPerAddress,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("${gongkai.data}/keys/sign-in.key") Path keyFile,
        @DefaultValue("preferred_username") String oidcClaim) {}
