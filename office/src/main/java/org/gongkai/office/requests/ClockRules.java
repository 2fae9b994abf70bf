package org.gongkai.office.requests;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the law leaves the clock open, the office says how it counts; {@code gongkai.requests.…} in its settings.
 *
 * @param lateCorrectionRestarts whether a correction starts the clock again although the applicant was told after the
 *     seventh working day; the 条例 is silent, and the careful reading is that it does not
 */
@ConfigurationProperties("gongkai.requests")
public record ClockRules(@DefaultValue("false") boolean lateCorrectionRestarts) {}
