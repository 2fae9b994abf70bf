/**
 * Findings in a text: personal data, secrecy, wording. Start at {@link org.gongkai.screening.Screener}; {@link
 * org.gongkai.screening.Citation} and {@link org.gongkai.screening.DocumentRegister} know the documents that are cited.
 */
@NullMarked
package org.gongkai.screening;

import org.jspecify.annotations.NullMarked;
