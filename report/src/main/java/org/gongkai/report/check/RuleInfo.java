package org.gongkai.report.check;

/**
 * What a rule is. Its words stand in the message bundle: {@code rule.<id>.title}, {@code rule.<id>.source} (legal or
 * logical source), {@code rule.<id>.help} (what to do).
 *
 * @param id stable, never reused: R01-R50 as in the domain description, others from R60
 * @param severity of its findings, unless a finding says otherwise
 */
public record RuleInfo(String id, Severity severity) {}
