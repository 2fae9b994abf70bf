/**
 * 全面排查: screens everything that is published again, with the rules of the day. Start at
 * {@link org.gongkai.office.publishing.sweep.Sweeps}.
 */
@NullMarked
package org.gongkai.office.publishing.sweep;

import org.jspecify.annotations.NullMarked;
