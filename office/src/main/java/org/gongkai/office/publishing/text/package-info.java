/**
 * The text of an item: whatever was typed, pasted or read from a file, made into the few elements and classes a page may
 * have. Start at {@link org.gongkai.office.publishing.text.BodyText}.
 */
@NullMarked
package org.gongkai.office.publishing.text;

import org.jspecify.annotations.NullMarked;
