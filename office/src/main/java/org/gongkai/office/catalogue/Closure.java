package org.gongkai.office.catalogue;

import java.time.LocalDate;

/** 停止更新: since when and why. */
public record Closure(LocalDate day, String reason) {}
