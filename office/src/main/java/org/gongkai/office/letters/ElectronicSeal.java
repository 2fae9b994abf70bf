package org.gongkai.office.letters;

import org.gongkai.office.bodies.Body;

/**
 * 电子签章: seals a PDF with a body's electronic seal, through the system that keeps the seals of the region. Offered as a
 * bean where there is such a system; without it letters are stamped on paper and the scan is kept.
 *
 * @see "国务院关于在线政务服务的若干规定 第九条; GB/T 38540-2020"
 */
public interface ElectronicSeal {
    /** Whether the seal of a body is kept there. */
    boolean isReady(Body body);

    /**
     * The PDF with the seal on it; its text is as before.
     *
     * @throws org.gongkai.office.Refusal where the system does not seal it now; then the letter is not sealed and its number
     *     not taken
     */
    byte[] seal(Body body, byte[] pdf);
}
