package org.gongkai.office.portal;

import java.util.List;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.Column;

/** A body and its columns at the top, on the map of the portal. */
public record MapBranch(Body body, List<Column> columns) {}
