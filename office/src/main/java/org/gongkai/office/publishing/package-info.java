/** Information items from draft through review to publication. Start at {@link org.gongkai.office.publishing.Publishing}; what the public sees is {@link org.gongkai.office.publishing.PublicItems}. */
@ApplicationModule(
        displayName = "信息发布",
        allowedDependencies = {"trail", "bodies", "catalogue", "deadlines", "facts", "files", "pages"})
@NullMarked
package org.gongkai.office.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
