package org.gongkai.report.model;

import org.jspecify.annotations.Nullable;

/**
 * One paragraph of the narrative.
 *
 * @param text whitespace trimmed, otherwise as printed
 * @param part the part of 总体情况 it belongs to, null before the first part and outside section one
 */
public record Paragraph(String text, @Nullable OverviewPart part, Origin origin) {}
