/**
 * 问卷调查: 知晓率, 满意度 and other questions, with what the answers allow to be said. Start at {@link
 * org.gongkai.office.engagement.survey.Surveys}; the arithmetic is in {@link
 * org.gongkai.office.engagement.survey.Proportion} and {@link org.gongkai.office.engagement.survey.Comparison}.
 */
@NamedInterface("survey")
@NullMarked
package org.gongkai.office.engagement.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
