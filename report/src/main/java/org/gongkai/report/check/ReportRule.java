package org.gongkai.report.check;

import java.util.stream.Stream;

/** One rule, one class. Stateless; the same context always gives the same findings in the same order. */
public interface ReportRule {
    RuleInfo info();

    Stream<Finding> check(CheckContext context);
}
