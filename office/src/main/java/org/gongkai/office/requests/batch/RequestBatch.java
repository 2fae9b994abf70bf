package org.gongkai.office.requests.batch;

import java.time.Instant;

/**
 * 批次: the requests of one sheet.
 *
 * @param size how many it brought
 * @param importer name of who imported it
 */
public record RequestBatch(long id, String fileName, int size, String importer, Instant at) {}
