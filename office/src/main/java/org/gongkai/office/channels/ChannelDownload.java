package org.gongkai.office.channels;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Heads of answers that are files for spreadsheets. */
final class ChannelDownload {
    private ChannelDownload() {}

    static void csv(HttpServletResponse response, String name) {
        head(response, "text/csv;charset=UTF-8", name + ".csv");
    }

    static void xlsx(HttpServletResponse response, String name) {
        head(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name + ".xlsx");
    }

    private static void head(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
