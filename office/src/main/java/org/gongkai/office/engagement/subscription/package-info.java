/**
 * 订阅: mail about what a body publishes, for whoever asked for it and confirmed that. Start at {@link
 * org.gongkai.office.engagement.subscription.Subscriptions} and {@link
 * org.gongkai.office.engagement.subscription.Digests}. Feeds, which need no address, are the portal's.
 */
@NamedInterface("subscription")
@NullMarked
package org.gongkai.office.engagement.subscription;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
