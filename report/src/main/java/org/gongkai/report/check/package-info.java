/** Rules and findings: what is wrong with a report, where and why. Start at {@link org.gongkai.report.check.Checker}. */
@NullMarked
package org.gongkai.report.check;

import org.jspecify.annotations.NullMarked;
