/**
 * From bytes to the model: a format reader makes {@link org.gongkai.report.read.Block}s, one extractor makes the report
 * from blocks whatever the format. Start at {@link org.gongkai.report.read.Block}.
 */
@NullMarked
package org.gongkai.report.read;

import org.jspecify.annotations.NullMarked;
