package org.gongkai.office.publishing.takeover;

/**
 * Why a row is not taken over.
 *
 * @param row number in the sheet
 * @param field where in the row
 * @param code words under {@code takeover.problem.<code>}, with the remedy
 * @param found what stands there
 */
public record TakeoverProblem(int row, TakeoverField field, String code, String found) {}
