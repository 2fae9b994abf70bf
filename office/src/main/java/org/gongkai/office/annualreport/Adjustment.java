package org.gongkai.office.annualreport;

import java.math.BigDecimal;
import java.time.LocalDate;

/** 调整: a cell that is reported otherwise than the records count, with the reason and who decided it. */
public record Adjustment(long id, String cell, BigDecimal value, String reason, String person, LocalDate day) {}
