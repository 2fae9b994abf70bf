/**
 * 汇总: a district's report as the sum of its bodies' reports, held against the published one. Start at
 * {@link org.gongkai.report.merge.Merger}.
 */
@NullMarked
package org.gongkai.report.merge;

import org.jspecify.annotations.NullMarked;
