/** 机关名录: keeping the tree of bodies. Start at {@link org.gongkai.office.bodies.register.Register}. */
@NullMarked
package org.gongkai.office.bodies.register;

import org.jspecify.annotations.NullMarked;
