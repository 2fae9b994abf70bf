/** 人员、科室、职责、代理和交接. Start at {@link org.gongkai.office.bodies.staff.People}. */
@NullMarked
package org.gongkai.office.bodies.staff;

import org.jspecify.annotations.NullMarked;
