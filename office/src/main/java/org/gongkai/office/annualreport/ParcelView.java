package org.gongkai.office.annualreport;

import java.util.Optional;

/**
 * What the page of a report says about parcels.
 *
 * @param maySend whether this person may make the parcel of the submitted report now
 * @param made that parcel
 * @param mayTake whether this person may take in the answer to it
 * @param came the parcel in which the report came
 * @param mayAnswer whether this person may make the answer to it now
 * @param answered that answer
 * @param own fingerprint of this office's key, empty while it has none
 * @param above key of the body above that is believed
 */
public record ParcelView(
        boolean maySend,
        Optional<KeptParcel> made,
        boolean mayTake,
        Optional<KeptParcel> came,
        boolean mayAnswer,
        Optional<KeptParcel> answered,
        String own,
        Optional<KnownKey> above) {
    /** Whether there is anything to say. */
    public boolean isShown() {
        return maySend || mayTake || came.isPresent();
    }
}
