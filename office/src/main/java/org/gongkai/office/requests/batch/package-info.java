/**
 * 批量登记: requests that reached another platform, a mailbox or an old register, taken in from a sheet with the days on
 * which they were received. Start at {@link org.gongkai.office.requests.batch.RequestBatches}.
 */
@NullMarked
package org.gongkai.office.requests.batch;

import org.jspecify.annotations.NullMarked;
