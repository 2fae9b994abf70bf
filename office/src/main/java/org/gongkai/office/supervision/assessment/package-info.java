/**
 * 考核、社会评议: indicators of a year, scores of the bodies below with their derivation, announcement, appeals and ranking.
 * Start at {@link org.gongkai.office.supervision.assessment.Assessments}; how points come about is in {@link
 * org.gongkai.office.supervision.assessment.Scoring}.
 *
 * @see "条例 第四十六条、第五十条第五项"
 */
@NamedInterface("assessment")
@NullMarked
package org.gongkai.office.supervision.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
