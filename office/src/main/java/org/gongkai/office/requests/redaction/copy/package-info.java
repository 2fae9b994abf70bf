/**
 * How the released copy of a record is made: pages as pixels with the withheld places burnt in, the text that is left,
 * the list of what was withheld, and the search for anything that got through. Knows no database. Start at {@link
 * org.gongkai.office.requests.redaction.copy.CopyMaker}; docs/adr/0022 says why it is done so.
 *
 * @see "政府信息公开条例 第三十七条"
 */
@NullMarked
package org.gongkai.office.requests.redaction.copy;

import org.jspecify.annotations.NullMarked;
