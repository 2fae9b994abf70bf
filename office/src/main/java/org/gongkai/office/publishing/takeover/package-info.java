/**
 * 接收: the items of an existing site from a sheet, checked row by row, published when a second person confirms. Start at
 * {@link org.gongkai.office.publishing.takeover.Takeovers}.
 */
@NamedInterface("takeover")
@NullMarked
package org.gongkai.office.publishing.takeover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
