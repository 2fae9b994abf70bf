package org.gongkai.office.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.OfficeServer;

/** Seals and signs what the shared server recorded, without waiting for its job. */
public final class Sealing {
    private Sealing() {}

    public static void now() {
        OfficeServer.bean(Sealer.class).seal();
        try {
            var now = OfficeServer.bean(OfficeDay.class).clock().instant();
            OfficeServer.bean(Heads.class).sign(LocalDate.ofInstant(now, OfficeDay.ZONE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
