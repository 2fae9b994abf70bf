/**
 * 会议、培训、制度、责任追究: what secures disclosure, entry by entry. Start at {@link
 * org.gongkai.office.supervision.register.OversightRegister}.
 *
 * @see "年度报告格式 第一部分; 条例 第四十八条、第五十一条、第五十三条"
 */
@NamedInterface("register")
@NullMarked
package org.gongkai.office.supervision.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
