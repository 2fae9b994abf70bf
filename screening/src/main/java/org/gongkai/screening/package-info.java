/** Findings in a text. Start at {@link org.gongkai.screening.Citation} and {@link org.gongkai.screening.DocumentRegister}. */
@NullMarked
package org.gongkai.screening;

import org.jspecify.annotations.NullMarked;
