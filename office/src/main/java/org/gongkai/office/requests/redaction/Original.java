package org.gongkai.office.requests.redaction;

import java.util.UUID;
import org.gongkai.office.files.KeptFile;

/**
 * 拟公开材料: a record that is to go out with the answer.
 *
 * @param file as it was sent
 * @param pagesId its pages as PDF
 * @param simplified whether the pages were set anew
 */
public record Original(
        long id,
        long request,
        int position,
        KeptFile file,
        UUID pagesId,
        int pages,
        String sha256,
        boolean simplified) {}
