/** 其他网站、集约化平台: how an item gets there by an interface or as a package of files, and whether it stands there as it was reviewed. */
@NullMarked
package org.gongkai.office.channels.site;

import org.jspecify.annotations.NullMarked;
