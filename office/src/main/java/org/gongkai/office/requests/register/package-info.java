/** 登记簿 of a year as a file for spreadsheets. Start at {@link org.gongkai.office.requests.register.RegisterRows}. */
@NamedInterface("register")
@NullMarked
package org.gongkai.office.requests.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
