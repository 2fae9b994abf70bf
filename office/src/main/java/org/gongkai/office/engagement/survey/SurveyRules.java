package org.gongkai.office.engagement.survey;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the office may settle otherwise; {@code gongkai.survey.…} in its settings.
 *
 * @param smallest fewer answers to a question give counts and no shares
 */
@ConfigurationProperties("gongkai.survey")
public record SurveyRules(@DefaultValue("30") int smallest) {}
