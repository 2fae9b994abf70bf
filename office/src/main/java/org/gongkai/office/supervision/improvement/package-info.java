/**
 * 存在的主要问题及改进情况: the problems that a report names and what is done about them, from one year's report to the
 * next. Start at {@link org.gongkai.office.supervision.improvement.Improvements}.
 *
 * @see "条例 第五十条第五项"
 */
@NamedInterface("improvement")
@NullMarked
package org.gongkai.office.supervision.improvement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
