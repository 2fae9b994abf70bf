/**
 * 案卷: what is kept of a request, as one PDF for the archive and as single files with their hashes. Start at {@link
 * org.gongkai.office.requests.archive.CaseFiles}.
 *
 * @see "政府信息公开条例 第四十五条; DA/T 22-2015 归档文件整理规则"
 */
@NamedInterface("archive")
@NullMarked
package org.gongkai.office.requests.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
