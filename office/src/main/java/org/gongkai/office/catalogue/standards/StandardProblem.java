package org.gongkai.office.catalogue.standards;

/**
 * Something to look at in a file; what it is and what to do stand under {@code standard.problem.<code>}.
 *
 * @param number row of the file
 * @param detail what was found, such as the name of a heading
 */
public record StandardProblem(int number, String code, String detail) {}
