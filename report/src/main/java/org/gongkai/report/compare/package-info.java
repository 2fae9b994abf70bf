/**
 * Reports side by side: the years of one body, or the bodies of one year. Start at
 * {@link org.gongkai.report.compare.Comparison}.
 */
@NullMarked
package org.gongkai.report.compare;

import org.jspecify.annotations.NullMarked;
