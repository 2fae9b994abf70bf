package org.gongkai.office.requests;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the law leaves the clock open, the office says how it counts; {@code gongkai.requests.…} in its settings.
 *
 * @param lateCorrectionRestarts whether a correction starts the clock again although the applicant was told after the
 *     seventh working day; the 条例 is silent, and the careful reading is that it does not
 * @param identityMonths 身份证明 is erased so many months after the case was closed
 * @param reassessMonths a refusal is looked at again after so many months (条例 第十八条 fixes no interval)
 * @param deliveryDays a letter whose delivery is not proved so many working days after it went out is reminded of; the
 *     条例 names no period
 * @param longestDelayDays 延迟答复 of an applicant with many requests is at most so many working days from the day it is
 *     agreed to; 条例 第三十五条 says only 合理期限
 */
@ConfigurationProperties("gongkai.requests")
public record RequestRules(
        @DefaultValue("false") boolean lateCorrectionRestarts,
        @DefaultValue("6") int identityMonths,
        @DefaultValue("12") int reassessMonths,
        @DefaultValue("10") int deliveryDays,
        @DefaultValue("60") int longestDelayDays) {}
