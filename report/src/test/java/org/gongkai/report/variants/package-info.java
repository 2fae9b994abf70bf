/**
 * Invented reports in the many dresses in which offices publish them, for tests and benchmarks. Start at
 * {@link org.gongkai.report.variants.Variant}.
 */
@NullMarked
package org.gongkai.report.variants;

import org.jspecify.annotations.NullMarked;
