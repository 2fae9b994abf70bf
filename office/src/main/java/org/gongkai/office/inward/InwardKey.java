package org.gongkai.office.inward;

/**
 * The public half of the office's key.
 *
 * @param open as X.509 SubjectPublicKeyInfo
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record InwardKey(String id, byte[] open) {}
