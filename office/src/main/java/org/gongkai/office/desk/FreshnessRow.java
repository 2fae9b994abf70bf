package org.gongkai.office.desk;

import org.gongkai.office.catalogue.Column;
import org.gongkai.office.catalogue.Reading;

/** A column with how it stands. */
public record FreshnessRow(Column column, Reading reading) {}
