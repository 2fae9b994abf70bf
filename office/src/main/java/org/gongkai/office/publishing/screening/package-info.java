/**
 * 筛查: what the screening library finds in the texts and files of items, and who answered for leaving it. Start at
 * {@link org.gongkai.office.publishing.screening.ScreenedText}.
 */
@NamedInterface("screening")
@NullMarked
package org.gongkai.office.publishing.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
