package org.gongkai.office.trail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The key that signs for the office, the heads of the trail and what leaves it: the one place where its algorithm is
 * chosen. The private half lies in {@code signing.key}, readable by its owner only; {@code signing.pub} is for everybody
 * who checks. Every kind of text that is signed begins with its own name, so that none stands in for another.
 */
public final class SigningKey {
    /** SM2 with SM3 (GB/T 32918.2), user id {@code 1234567812345678}. */
    public static final String ALGORITHM = "SM3withSM2";

    private static final String CURVE = "sm2p256v1";
    private static final String PRIVATE = "signing.key";
    private static final String PUBLIC = "signing.pub";
    private static final int ID_BYTES = 8;
    private static final Provider PROVIDER = new BouncyCastleProvider();

    private final Path folder;
    private final PublicKey open;

    private SigningKey(Path folder, PublicKey open) {
        this.folder = folder;
        this.open = open;
    }

    /** Whether the folder has none; an office makes its key within seconds of its first start. */
    public static boolean isAbsent(Path folder) {
        return !Files.exists(folder.resolve(PUBLIC));
    }

    /** The key kept in the folder. */
    public static SigningKey in(Path folder) throws IOException {
        return read(folder, folder.resolve(PUBLIC));
    }

    /** A public half as text, to check with; see {@link #openText()}. */
    public static SigningKey trusted(String text) throws IOException {
        try {
            return new SigningKey(Path.of(""), factory().generatePublic(new X509EncodedKeySpec(pem(text.lines()))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("not a public key", e);
        }
    }

    /** A public half alone, to check with. */
    public static SigningKey trusted(Path file) throws IOException {
        return read(file.resolveSibling(""), file);
    }

    private static SigningKey read(Path folder, Path file) throws IOException {
        try {
            return new SigningKey(folder, factory().generatePublic(new X509EncodedKeySpec(pem(file))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("not a public key: " + file, e);
        }
    }

    /** Makes the key at the first run; a half made one, whose public half is missing, has signed nothing yet. */
    public static SigningKey made(Path folder) throws IOException {
        try {
            var generator = KeyPairGenerator.getInstance("EC", PROVIDER);
            generator.initialize(new ECGenParameterSpec(CURVE), new SecureRandom());
            var pair = generator.generateKeyPair();
            Files.deleteIfExists(folder.resolve(PRIVATE));
            write(folder.resolve(PRIVATE), "PRIVATE KEY", pair.getPrivate().getEncoded(), "rw-------");
            write(folder.resolve(PUBLIC), "PUBLIC KEY", pair.getPublic().getEncoded(), "rw-r--r--");
            return new SigningKey(folder, pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no " + ALGORITHM, e);
        }
    }

    /** The first bytes of the key's SM3. */
    public String id() {
        return Link.hex(Arrays.copyOf(Link.hash(new byte[0], open.getEncoded()), ID_BYTES));
    }

    /** 指纹: the first half of the key's SM3 in groups of four, for people to compare. */
    public String fingerprint() {
        var hash = Link.hash(new byte[0], open.getEncoded());
        return Link.hex(Arrays.copyOf(hash, hash.length / 2)).replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** The public half as text (PEM). */
    public String openText() {
        return text("PUBLIC KEY", open.getEncoded());
    }

    /** Base64. */
    public String sign(String text) {
        try {
            var secret = factory().generatePrivate(new PKCS8EncodedKeySpec(pem(folder.resolve(PRIVATE))));
            var signature = Signature.getInstance(ALGORITHM, PROVIDER);
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cannot sign with " + folder.resolve(PRIVATE), e);
        }
    }

    boolean isSignedBy(Head head) {
        return head.algorithm().equals(ALGORITHM)
                && head.key().equals(id())
                && hasSigned(head.text(), head.signature());
    }

    /** @param given Base64 */
    public boolean hasSigned(String text, String given) {
        try {
            var signature = Signature.getInstance(ALGORITHM, PROVIDER);
            signature.initVerify(open);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(given));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false; // not even the form of a signature
        }
    }

    private static KeyFactory factory() throws GeneralSecurityException {
        return KeyFactory.getInstance("EC", PROVIDER);
    }

    private static byte[] pem(Path file) throws IOException {
        return pem(Files.readAllLines(file).stream());
    }

    private static byte[] pem(Stream<String> lines) {
        return Base64.getDecoder()
                .decode(lines.filter(line -> !line.startsWith("-----")).collect(Collectors.joining()));
    }

    private static String text(String kind, byte[] key) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }

    private static void write(Path file, String kind, byte[] key, String mode) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode)));
        Files.writeString(file, text(kind, key));
    }
}
