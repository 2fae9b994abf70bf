/**
 * 区分处理: the records of a request, what of them is withheld and why, and the released copy. Start at {@link
 * org.gongkai.office.requests.redaction.Redactions}; the copy itself is made in {@code copy}.
 *
 * @see "政府信息公开条例 第三十七条"
 */
@NamedInterface("redaction")
@NullMarked
package org.gongkai.office.requests.redaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
