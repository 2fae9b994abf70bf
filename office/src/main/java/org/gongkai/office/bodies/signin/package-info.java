/** 登录: passwords, second factor, sessions, and everybody's own account. Start at {@link org.gongkai.office.bodies.signin.SignIn}. */
@NullMarked
package org.gongkai.office.bodies.signin;

import org.jspecify.annotations.NullMarked;
