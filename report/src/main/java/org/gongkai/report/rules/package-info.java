/** All rules in one list. Start at {@link org.gongkai.report.rules.Rules}. */
@NullMarked
package org.gongkai.report.rules;

import org.jspecify.annotations.NullMarked;
