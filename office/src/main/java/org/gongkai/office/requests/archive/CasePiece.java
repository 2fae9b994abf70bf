package org.gongkai.office.requests.archive;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

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
    /** Name of its file in the archive. */
    String fileName() {
        return HashedZip.name(number, title, ending);
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
