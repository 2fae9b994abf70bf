/**
 * 网站检查: reads the existing site of a body politely and within limits, and lists what is wrong with it. What may be read is
 * decided by {@link org.gongkai.office.supervision.crawl.AddressGate}; start at {@link
 * org.gongkai.office.supervision.crawl.Crawls}.
 */
@NamedInterface("crawl")
@NullMarked
package org.gongkai.office.supervision.crawl;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
