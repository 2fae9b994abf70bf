/** Text against text and tables (R20-R24, R60-R79). Start at {@link org.gongkai.report.check.text.TextRules}. */
@NullMarked
package org.gongkai.report.check.text;

import org.jspecify.annotations.NullMarked;
