package org.gongkai.office.portal;

import org.gongkai.office.publishing.PublicItems.Published;
import org.jsoup.Jsoup;

/**
 * 政府信息公开目录: an entry with what 条例 第十二条 wants of it: 索引、名称、内容概述、生成日期.
 *
 * @param summary 内容概述 as its editor wrote it, else the beginning of the text
 */
public record DirectoryEntry(Published item, String summary) {
    private static final int LENGTH = 80;

    static DirectoryEntry of(Published item) {
        var written = item.metadata().summary();
        return new DirectoryEntry(item, written.isBlank() ? beginning(item) : written);
    }

    private static String beginning(Published item) {
        var text = Jsoup.parse(item.html()).text();
        var end = text.offsetByCodePoints(0, Math.min(LENGTH, text.codePointCount(0, text.length())));
        return end < text.length() ? text.substring(0, end) + "……" : text;
    }
}
