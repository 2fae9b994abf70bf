package org.gongkai.office.letters;

/**
 * One instrument in the list of templates.
 *
 * @param version that holds today; 0 are the words that come with the program
 */
public record TemplateLine(String kind, int version) {}
