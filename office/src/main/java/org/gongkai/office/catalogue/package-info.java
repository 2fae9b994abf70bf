/** Columns of a body in the order of Art. 20. Start at {@link org.gongkai.office.catalogue.Catalogue}. */
@ApplicationModule(
        displayName = "栏目",
        allowedDependencies = {"trail", "bodies"})
@NullMarked
package org.gongkai.office.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
