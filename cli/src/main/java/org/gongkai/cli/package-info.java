/** The {@code gongkai} command. Start at {@link org.gongkai.cli.Main}. */
@NullMarked
package org.gongkai.cli;

import org.jspecify.annotations.NullMarked;
