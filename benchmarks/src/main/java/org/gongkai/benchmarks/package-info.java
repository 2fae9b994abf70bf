/** Speed and memory of the report library and its command. Start at {@link org.gongkai.benchmarks.Main}. */
@NullMarked
package org.gongkai.benchmarks;

import org.jspecify.annotations.NullMarked;
