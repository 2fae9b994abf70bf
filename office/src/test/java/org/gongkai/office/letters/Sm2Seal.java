package org.gongkai.office.letters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.gongkai.office.bodies.Body;

/** Stands in for a region's system of electronic seals: an SM2 signature over the bytes of the PDF, kept within it. */
final class Sm2Seal implements ElectronicSeal {
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final String ALGORITHM = "SM3withSM2";

    private final KeyPair pair;
    private final Body body;

    Sm2Seal(Body body) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC", PROVIDER);
        generator.initialize(new ECGenParameterSpec("sm2p256v1"), new SecureRandom());
        this.pair = generator.generateKeyPair();
        this.body = body;
    }

    @Override
    public boolean isReady(Body asked) {
        return asked.id() == body.id();
    }

    @Override
    public byte[] seal(Body owner, byte[] pdf) {
        try (var document = Loader.loadPDF(pdf);
                var out = new ByteArrayOutputStream()) {
            var signature = new PDSignature();
            signature.setFilter(COSName.getPDFName("Gongkai.Test"));
            signature.setSubFilter(COSName.getPDFName("SM3withSM2"));
            signature.setName(owner.name());
            document.addSignature(signature, content -> sign(content.readAllBytes()));
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] sign(byte[] content) throws IOException {
        try {
            var signature = Signature.getInstance(ALGORITHM, PROVIDER);
            signature.initSign(pair.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** Whether a PDF carries the seal and nothing under it was changed. */
    boolean isOn(byte[] pdf) throws IOException, GeneralSecurityException {
        try (var document = Loader.loadPDF(pdf)) {
            var found = document.getLastSignatureDictionary();
            if (found == null) {
                return false;
            }
            var signature = Signature.getInstance(ALGORITHM, PROVIDER);
            signature.initVerify(pair.getPublic());
            signature.update(found.getSignedContent(pdf));
            return signature.verify(trimmed(found.getContents(pdf)));
        }
    }

    /** Without the room that was kept for it: a DER sequence says how long it is. */
    private static byte[] trimmed(byte[] padded) {
        return java.util.Arrays.copyOf(padded, 2 + (padded[1] & 0xff));
    }
}
