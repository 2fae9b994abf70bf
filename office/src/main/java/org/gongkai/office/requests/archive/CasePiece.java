package org.gongkai.office.requests.archive;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * 件: one paper of a case file.
 *
 * @param number 件号, from 1
 * @param author 责任者
 * @param documentNo 文号, or 登记号 of the application; empty where it has none
 * @param pages 页数; 0 where they are not counted, as of a scan
 * @param ending of its file, such as {@code .pdf}
 */
@SuppressWarnings("ArrayRecordComponent")
record CasePiece(
        int number,
        String author,
        String documentNo,
        String title,
        LocalDate day,
        int pages,
        String remark,
        byte[] content,
        String ending) {
    private static final int LONGEST = 60;

    /** Name of its file in the archive. */
    String fileName() {
        var plain = title.replaceAll("[\\\\/:*?\"<>|\\p{C}\\s]", "_");
        var length = Math.min(LONGEST, plain.codePointCount(0, plain.length()));
        return String.format(
                Locale.ROOT, "%02d-%s%s", number, plain.substring(0, plain.offsetByCodePoints(0, length)), ending);
    }

    /** 件号, 责任者, 文号, 题名, 日期, 页数, 保管期限, 备注. */
    List<String> row(String retention) {
        return List.of(
                String.valueOf(number),
                author,
                documentNo,
                title,
                DateTimeFormatter.BASIC_ISO_DATE.format(day),
                pages == 0 ? "" : String.valueOf(pages),
                retention,
                remark);
    }
}
