package org.gongkai.cli;

import org.gongkai.report.check.Severity;

/** From which severity on a command ends with 1. */
enum FailOn {
    ERROR,
    WARNING,
    NEVER;

    boolean isReachedBy(Severity severity) {
        return switch (this) {
            case ERROR -> severity == Severity.ERROR;
            case WARNING -> severity != Severity.INFO;
            case NEVER -> false;
        };
    }
}
