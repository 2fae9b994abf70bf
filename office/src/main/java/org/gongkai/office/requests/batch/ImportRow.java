package org.gongkai.office.requests.batch;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.office.requests.Filing;

/**
 * A row that can be taken in.
 *
 * @param number of the row in the sheet
 * @param oldNumber number it had elsewhere, empty for none
 * @param filed day on which it reached the office
 * @param received 收到申请之日; empty while the applicant has not confirmed it
 */
public record ImportRow(int number, String oldNumber, Filing filing, LocalDate filed, Optional<LocalDate> received) {}
