package org.gongkai.office.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what goes by. */
public final class Digests {
    private Digests() {}

    /** Writes on and counts; closing it leaves what is below open. */
    public static final class Counted extends FilterOutputStream {
        private final MessageDigest digest = sha256();
        private long size;

        public Counted(OutputStream below) {
            super(below);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            digest.update(bytes, offset, length);
            size += length;
        }

        @Override
        public void close() throws IOException {
            flush();
        }

        public long size() {
            return size;
        }

        public String sha256Hex() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    public static String of(InputStream bytes) throws IOException {
        var counted = new Counted(OutputStream.nullOutputStream());
        bytes.transferTo(counted);
        return counted.sha256Hex();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
