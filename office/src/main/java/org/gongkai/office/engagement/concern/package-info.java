/**
 * 政务舆情: what is said of a body in public, by when it has to be answered, and the answer. Start at {@link
 * org.gongkai.office.engagement.concern.Concerns}.
 *
 * @see "国办发〔2016〕61号 关于在政务公开工作中进一步做好政务舆情回应的通知"
 */
@NamedInterface("concern")
@NullMarked
package org.gongkai.office.engagement.concern;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
