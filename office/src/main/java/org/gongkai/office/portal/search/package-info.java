/**
 * 检索: what the public finds in titles, texts and attachments. Start at
 * {@link org.gongkai.office.portal.search.SearchPages} for a question on its way, at
 * {@link org.gongkai.office.portal.search.SearchTail} for how the index keeps up. Another engine takes its place behind
 * {@link org.gongkai.office.portal.search.SearchIndex}; no type of Lucene stands outside the classes that begin with its
 * name.
 */
@NullMarked
package org.gongkai.office.portal.search;

import org.jspecify.annotations.NullMarked;
