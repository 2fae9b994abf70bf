package org.gongkai.report.check;

/** How grave a finding is; in this order. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
