/** 年度报告: the statutory annual report as values. Start at {@link org.gongkai.report.model.AnnualReport}. */
@NullMarked
package org.gongkai.report.model;

import org.jspecify.annotations.NullMarked;
