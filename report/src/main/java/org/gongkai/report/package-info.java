/**
 * The statutory annual report (政府信息公开工作年度报告) as a library: {@code read}, {@code figures}, {@code check},
 * {@code compare}, {@code merge}, {@code write} around {@code model}.
 */
@NullMarked
package org.gongkai.report;

import org.jspecify.annotations.NullMarked;
