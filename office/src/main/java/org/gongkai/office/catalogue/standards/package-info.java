/**
 * 基层政务公开标准目录: rows of what is to be published, read from official files, compared with the columns. Start at
 * {@link org.gongkai.office.catalogue.standards.StandardCatalogues}.
 */
@NamedInterface("standards")
@NullMarked
package org.gongkai.office.catalogue.standards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
