package org.gongkai.office.requests.archive;

import java.util.List;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.requests.RequestCase;

/**
 * 案卷 of one request.
 *
 * @param title 案卷题名
 * @param retention 保管期限 in words
 * @param pieces in the order of their numbers, all PDF of ours
 * @param scans stamped papers as scanned, each under the number of its letter
 */
record CaseFile(
        Body body, RequestCase found, String title, String retention, List<CasePiece> pieces, List<CasePiece> scans) {
    CaseFile {
        pieces = List.copyOf(pieces);
        scans = List.copyOf(scans);
    }

    int pages() {
        return pieces.stream().mapToInt(CasePiece::pages).sum();
    }
}
