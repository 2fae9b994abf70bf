/**
 * 行政行为台账: licences, penalties, coercion and fees by period, as the sections state them. Start at {@link
 * org.gongkai.office.ledger.ActLedger}.
 */
@ApplicationModule(
        displayName = "行政行为台账",
        allowedDependencies = {"trail", "bodies", "files", "facts", "pages"})
@NullMarked
package org.gongkai.office.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
