/**
 * Attachments (附件): what a file says, in every place where it can say something, and copies of it with its text
 * masked. Start at {@link org.gongkai.screening.files.Passages} and {@link org.gongkai.screening.files.MaskedCopy}.
 */
@NullMarked
package org.gongkai.screening.files;

import org.jspecify.annotations.NullMarked;
