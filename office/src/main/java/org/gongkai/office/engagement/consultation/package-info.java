/**
 * 征集调查 and 听证会: drafts put to the public, what people say, and what becomes of it. Start at {@link
 * org.gongkai.office.engagement.consultation.Consultations}; what the public sees is decided by {@link
 * org.gongkai.office.engagement.consultation.PublicConsultations}.
 *
 * @see "重大行政决策程序暂行条例 第十四条至第十六条; 规章制定程序条例 第十五条、第十六条"
 */
@NamedInterface("consultation")
@NullMarked
package org.gongkai.office.engagement.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
