/** Across years (R10-R16). Start at {@link org.gongkai.report.check.years.YearRules}. */
@NullMarked
package org.gongkai.report.check.years;

import org.jspecify.annotations.NullMarked;
