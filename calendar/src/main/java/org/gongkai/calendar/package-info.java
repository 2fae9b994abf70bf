/**
 * 工作日与法定期限: working days from official notices, statutory periods, and the day-by-day explanation of a deadline.
 * Start at {@link org.gongkai.calendar.WorkingCalendar} and {@link org.gongkai.calendar.StatutoryPeriod}.
 */
@NullMarked
package org.gongkai.calendar;

import org.jspecify.annotations.NullMarked;
