/**
 * 公文与用印: official letters of anything, numbered without a gap when they are sealed and kept as sent. Start at {@link
 * org.gongkai.office.letters.Letters}; the module whose thing a letter is about answers through {@link
 * org.gongkai.office.letters.LetterOwner} who may read it.
 *
 * @see "GB/T 9704-2012 党政机关公文格式"
 */
@ApplicationModule(
        displayName = "公文与用印",
        allowedDependencies = {"trail", "bodies", "files", "pages"})
@NullMarked
package org.gongkai.office.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
