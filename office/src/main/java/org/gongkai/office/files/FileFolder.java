package org.gongkai.office.files;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The encrypted contents on disk. A file is a header (magic, algorithm, id of the master key, wrapped key) and segments
 * of AES-256-GCM, each authenticated; the id of its row is authenticated with them, so that no file can stand in for
 * another.
 */
final class FileFolder {
    private static final int MAGIC = 0x474b4631;
    /** Key by HKDF-SHA256, segments of 64 KiB by AES-256-GCM. */
    private static final int AES_256_GCM = 1;

    private static final int SEGMENT = 1 << 16;
    private static final String UNFINISHED = ".part";

    private final Path folder;
    private final MasterKey master;
    private final SecureRandom random = new SecureRandom();

    FileFolder(Path data, MasterKey master) {
        this.folder = under(data);
        this.master = master;
    }

    static Path under(Path data) {
        return data.resolve("files");
    }

    /** Keeps the content; when this returns it survives a loss of power. */
    void write(UUID id, byte[] content) throws IOException {
        var shelf = shelf(id);
        var target = path(id);
        Files.createDirectories(shelf);
        var part = target.resolveSibling(target.getFileName() + UNFINISHED);
        try (var out = Files.newOutputStream(part)) {
            encrypted(id, out, content);
        }
        sync(part);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        sync(shelf);
    }

    /** The content; reading fails at the first segment that is not what was written. */
    InputStream open(UUID id) throws IOException {
        var in = new DataInputStream(Files.newInputStream(path(id)));
        try {
            if (in.readInt() != MAGIC || in.readUnsignedByte() != AES_256_GCM) {
                throw new IOException("not a file of ours: " + id);
            }
            var about = about(id, in.readUTF());
            var wrapped = in.readNBytes(in.readUnsignedShort());
            var key = master.unwrap(wrapped, about);
            return streaming(key).newDecryptingStream(in, about);
        } catch (GeneralSecurityException | IOException e) {
            in.close();
            throw new IOException("cannot open " + id, e);
        }
    }

    boolean has(UUID id) {
        return Files.exists(path(id));
    }

    void remove(UUID id) throws IOException {
        Files.deleteIfExists(path(id));
    }

    /** Ids and unfinished files last touched before an instant. */
    List<Path> before(Instant instant) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.find(
                folder,
                2,
                (path, is) ->
                        is.isRegularFile() && is.lastModifiedTime().toInstant().isBefore(instant))) {
            return paths.toList();
        }
    }

    static void sync(Path path) throws IOException {
        var option = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    private void encrypted(UUID id, OutputStream out, byte[] content) throws IOException {
        var key = new byte[MasterKey.LENGTH];
        random.nextBytes(key);
        var about = about(id, master.id());
        try {
            var wrapped = master.wrap(key, about);
            var header = new DataOutputStream(out);
            header.writeInt(MAGIC);
            header.writeByte(AES_256_GCM);
            header.writeUTF(master.id());
            header.writeShort(wrapped.length);
            header.write(wrapped);
            header.flush();
            try (var cipher = streaming(key).newEncryptingStream(out, about)) {
                cipher.write(content);
            }
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot encrypt " + id, e);
        }
    }

    private static AesGcmHkdfStreaming streaming(byte[] key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, "HmacSha256", MasterKey.LENGTH, SEGMENT, 0);
    }

    /** What is authenticated beside the content. */
    private static byte[] about(UUID id, String keyId) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(MAGIC);
        out.writeByte(AES_256_GCM);
        out.write(keyId.getBytes(StandardCharsets.UTF_8));
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
        return bytes.toByteArray();
    }

    private Path path(UUID id) {
        return shelf(id).resolve(id.toString());
    }

    private Path shelf(UUID id) {
        return folder.resolve(id.toString().substring(0, 2));
    }
}
