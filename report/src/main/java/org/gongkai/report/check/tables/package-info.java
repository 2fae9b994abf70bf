/** 勾稽关系 within the tables: R01-R07, and what could not be read. Start at {@link org.gongkai.report.check.tables.TableRules}. */
@NullMarked
package org.gongkai.report.check.tables;

import org.jspecify.annotations.NullMarked;
