/** 安装包: the archive, unpacked and run as on the machine of a county. Start at {@link org.gongkai.archive.ArchiveTest}. */
@NullMarked
package org.gongkai.archive;

import org.jspecify.annotations.NullMarked;
