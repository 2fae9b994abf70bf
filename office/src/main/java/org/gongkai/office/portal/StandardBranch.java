package org.gongkai.office.portal;

import org.gongkai.office.catalogue.standards.StandardField;

/**
 * 试点领域 on the portal.
 *
 * @param matters rows of its catalogues in force; 0 where there is none
 * @param answered of them, those where the public finds a column
 * @param items how many items those columns show, each counted once
 */
public record StandardBranch(StandardField field, int matters, int answered, int items) {
    public boolean isPublished() {
        return matters > 0;
    }
}
