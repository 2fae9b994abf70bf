/**
 * 互动回应情况: how the bodies below answer messages and public concern, and by which clocks. Start at {@link
 * org.gongkai.office.engagement.district.EngagementLine}.
 */
@NullMarked
package org.gongkai.office.engagement.district;

import org.jspecify.annotations.NullMarked;
