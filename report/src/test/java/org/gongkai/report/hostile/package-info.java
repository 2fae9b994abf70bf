/** Documents made to break a reader. Start at {@link org.gongkai.report.hostile.HostileTextTest}. */
@NullMarked
package org.gongkai.report.hostile;

import org.jspecify.annotations.NullMarked;
