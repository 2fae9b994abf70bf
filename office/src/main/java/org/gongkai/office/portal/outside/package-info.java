/**
 * 门户对外: the portal where the office is not, and for machines: addresses of everything public, site maps, and the whole
 * portal as files. Start at {@link org.gongkai.office.portal.outside.SiteExport}.
 */
@NamedInterface("outside")
@NullMarked
package org.gongkai.office.portal.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
