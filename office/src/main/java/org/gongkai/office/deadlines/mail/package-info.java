/** 每日提醒邮件: the reminders of the day, sent to those who want them. Start at {@link org.gongkai.office.deadlines.mail.DailyMail}. */
@NullMarked
package org.gongkai.office.deadlines.mail;

import org.jspecify.annotations.NullMarked;
