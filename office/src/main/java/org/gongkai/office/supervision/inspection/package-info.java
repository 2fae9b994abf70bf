/**
 * 检查: the rules that look over what a body keeps and publishes, and the score. Each answers one row of {@code
 * supervision/indicators.tsv} over plain values, knows no table and no page; {@link
 * org.gongkai.office.supervision.inspection.Inspector} gives them the body and its items one by one. Start at {@link
 * org.gongkai.office.supervision.inspection.InspectionRule}.
 */
@NamedInterface("inspection")
@NullMarked
package org.gongkai.office.supervision.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
