package org.gongkai.office.channels;

import java.time.LocalDate;

/**
 * 发布内容与审核内容不一致: what stands at the address of a placement is not what was reviewed, or nothing does. Told once
 * for each look that found it.
 *
 * @param gone whether the page is there no more
 */
public record AppearanceDiffers(
        long bodyId, long itemId, long placementId, String channel, String address, boolean gone, LocalDate day) {}
