/** Official letters as PDF and DOCX in the form of GB/T 9704-2012. Start at {@link org.gongkai.office.letters.write.Paper}. */
@NamedInterface("write")
@NullMarked
package org.gongkai.office.letters.write;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
