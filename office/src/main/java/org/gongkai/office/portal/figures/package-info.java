/**
 * 年报数据: the figures of published annual reports, as pages with charts and as open data. What is public is asked of
 * {@link org.gongkai.office.annualreport.PublicReports} alone.
 *
 * @see "条例 第五十条"
 */
@NullMarked
package org.gongkai.office.portal.figures;

import org.jspecify.annotations.NullMarked;
