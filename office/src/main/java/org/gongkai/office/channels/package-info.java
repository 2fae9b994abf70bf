/**
 * 发布渠道与信息报送: where a published item went beside the portal, and what superiors adopted. Start at {@link
 * org.gongkai.office.channels.Channels}.
 */
@ApplicationModule(
        displayName = "发布渠道",
        allowedDependencies = {"trail", "bodies", "files", "facts", "pages", "deadlines", "catalogue", "publishing"})
@NullMarked
package org.gongkai.office.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
