/**
 * 待发布到渠道: what is to go to a channel, who prepared and approved it, and the outbox that carries it there. Start at
 * {@link org.gongkai.office.channels.outbox.Postings}; {@link org.gongkai.office.channels.outbox.PostingLife} is the table
 * of states.
 */
@NamedInterface("outbox")
@NullMarked
package org.gongkai.office.channels.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
