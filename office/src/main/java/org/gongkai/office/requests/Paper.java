package org.gongkai.office.requests;

import java.time.Instant;
import org.gongkai.office.files.KeptFile;

/**
 * A paper of a case beside its letters.
 *
 * @param step the step it came, went or was proved with; 0: goes out with the answer, which is not sent yet
 */
public record Paper(KeptFile file, PaperKind kind, long step, Instant at) {
    /** Whether it waits to go out. */
    public boolean isToSend() {
        return kind == PaperKind.ENCLOSED && step == 0;
    }
}
