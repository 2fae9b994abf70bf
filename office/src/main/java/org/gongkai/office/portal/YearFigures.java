package org.gongkai.office.portal;

/**
 * What a year of disclosure came to, as the home page of a body shows it.
 *
 * @param published 主动公开政府信息, items
 * @param placed placements on channels beside the portal
 * @param adopted submissions adopted by superiors
 */
public record YearFigures(int year, int published, int placed, int adopted) {}
