/** Figures stated in the narrative, with quantity, unit and quote. Start at {@link org.gongkai.report.figures.Figures}. */
@NullMarked
package org.gongkai.report.figures;

import org.jspecify.annotations.NullMarked;
