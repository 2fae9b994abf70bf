/** Form (R40-R50). Start at {@link org.gongkai.report.check.form.FormRules}. */
@NullMarked
package org.gongkai.report.check.form;

import org.jspecify.annotations.NullMarked;
