/** Every place of a file in which something can be said, planted and looked for. */
@NullMarked
package org.gongkai.screening.files;

import org.jspecify.annotations.NullMarked;
