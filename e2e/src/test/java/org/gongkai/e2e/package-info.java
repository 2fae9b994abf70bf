/** The office and the portal in a real browser. Start at {@link org.gongkai.e2e.JourneyTest}. */
@NullMarked
package org.gongkai.e2e;

import org.jspecify.annotations.NullMarked;
