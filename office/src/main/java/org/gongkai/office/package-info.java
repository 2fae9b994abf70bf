/** The server of the disclosure office (政府信息公开工作机构). Start at {@link org.gongkai.office.Gongkai}. */
@NullMarked
package org.gongkai.office;

import org.jspecify.annotations.NullMarked;
