/** Writes a report in the statutory layout. Start at {@link org.gongkai.report.write.ReportWriter}. */
@NullMarked
package org.gongkai.report.write;

import org.jspecify.annotations.NullMarked;
