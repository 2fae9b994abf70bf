package org.gongkai.office.engagement.consultation;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the office may settle otherwise; {@code gongkai.consultation.…} in its settings.
 *
 * @param minimum days of the unit of a kind, where local rules ask for more than {@code consultation-kinds.tsv} has
 * @param feedbackMonths months from the last day in which the public is told what became of its comments
 * @param hearingNotice calendar days between notice and hearing (规章制定程序条例 第十六条)
 * @param hearingPapers calendar days before the hearing on which the participants have the papers (重大行政决策程序暂行条例
 *     第十六条)
 * @param contactDays calendar days after the feedback for which it is known how to reach who commented
 */
@ConfigurationProperties("gongkai.consultation")
public record ConsultationRules(
        @DefaultValue Map<ConsultationKind, Integer> minimum,
        @DefaultValue("1") int feedbackMonths,
        @DefaultValue("30") int hearingNotice,
        @DefaultValue("7") int hearingPapers,
        @DefaultValue("180") int contactDays) {
    public ConsultationRules {
        minimum = Map.copyOf(minimum);
    }
}
