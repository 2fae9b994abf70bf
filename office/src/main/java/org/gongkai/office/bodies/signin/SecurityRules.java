package org.gongkai.office.bodies.signin;

import java.util.Objects;
import org.gongkai.office.OfficeDay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Who reaches which address, and the headers of every answer. What is not named here is refused. {@link SignIn} is found as the only provider: naming it here too would count a wrong password twice. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {
    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** What the public reads beside the parts of the bodies. */
    private static final String[] PUBLIC = {
        "/search/**",
        "/documents/**",
        "/standards/**",
        "/figures/**",
        "/consultations",
        "/messages/**",
        "/data/**",
        "/b/**",
        "/api/**",
        "/about/**",
        "/feed.atom",
        "/sitemap.xml",
        "/sitemap-*.xml",
        "/robots.txt"
    };

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOnPostgres() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    SecurityFilterChain rules(
            HttpSecurity http,
            SignedIn signedIn,
            KeptForms forms,
            SignInRules rules,
            OfficeDay day,
            UnknownAddress unknown,
            ObjectProvider<ClientRegistrationRepository> providers)
            throws Exception {
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage("/sign-in")
                    .successHandler(signedIn)
                    .failureHandler((request, response, failure) -> response.sendRedirect("/sign-in?unknown")));
        }
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/", "/p/**", "/assets/**", "/sign-in", "/first-run", KeptForms.PATH, "/error")
                        .permitAll()
                        .requestMatchers(PUBLIC)
                        .permitAll()
                        .requestMatchers("/desk", "/desk/**")
                        .authenticated()
                        .anyRequest()
                        .access(unknown))
                .addFilterBefore(new LongestSession(rules.longest(), day.clock()), SecurityContextHolderFilter.class)
                .exceptionHandling(handling -> handling.accessDeniedHandler(forms))
                .formLogin(form -> form.loginPage("/sign-in")
                        .authenticationDetailsSource(request -> new SignIn.Asked(
                                request.getRemoteAddr(), Objects.toString(request.getParameter("otp"), "")))
                        .successHandler(signedIn)
                        .failureHandler((request, response, failure) -> {
                            request.getSession().setAttribute(SignInPage.USERNAME, request.getParameter("username"));
                            response.sendRedirect(
                                    failure instanceof LockedException ? "/sign-in?many" : "/sign-in?wrong");
                        }))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                // a mail program ends a subscription with the token of its link alone (RFC 8058)
                .csrf(csrf -> csrf.ignoringRequestMatchers("/p/*/unsubscribe/*"))
                .headers(SecurityRules::headers)
                .build();
    }

    /** The headers of every answer, whichever part of the program gives it. */
    static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(referrer -> {})
                .addHeaderWriter(new StaticHeadersWriter(
                        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"))
                .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"))
                .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Resource-Policy", "same-origin"));
    }
}
