package org.gongkai.office.engagement.survey;

/**
 * A survey as its staff see it.
 *
 * @param version number of its last change
 * @param sheets answered so far
 */
public record SurveyCase(Survey survey, int version, int sheets) {}
