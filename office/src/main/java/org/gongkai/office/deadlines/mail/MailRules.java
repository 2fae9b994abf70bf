package org.gongkai.office.deadlines.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the daily list is sent; {@code gongkai.mail.…} in the settings of an office that has {@code spring.mail.host}.
 *
 * @param from address of the sender
 * @param desk where staff open the office, such as {@code https://office.example.gov.cn}; without it the mail has no links
 */
@ConfigurationProperties("gongkai.mail")
record MailRules(
        @DefaultValue("gongkai@localhost") String from,
        @DefaultValue("") String desk) {}
