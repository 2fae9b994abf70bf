package org.gongkai.office.annualreport;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.gongkai.office.Refusal;
import org.gongkai.office.Refusal.Kind;
import org.gongkai.office.backup.Digests;
import org.gongkai.office.files.FileLimits;
import org.gongkai.office.trail.SigningKey;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report or an answer as one signed ZIP. It is read in memory, within limits, and nothing of it is written to a disk;
 * what is not in the list of its kind refuses the whole.
 */
final class Parcel {
    static final JsonMapper JSON = JsonMapper.builder().build();

    /** Most bytes of a parcel, and of all of it unpacked. */
    static final int LARGEST = 20 << 20;

    private static final int UNPACKED = 3 * LARGEST;

    private final ParcelKind kind;
    private final ParcelManifest manifest;
    private final String sha256;
    private final Map<String, byte[]> files;

    private Parcel(ParcelKind kind, ParcelManifest manifest, String sha256, Map<String, byte[]> files) {
        this.kind = kind;
        this.manifest = manifest;
        this.sha256 = sha256;
        this.files = files;
    }

    /** The bytes of a parcel, signed. */
    static byte[] packed(ParcelKind kind, ParcelManifest about, Map<String, byte[]> parts, SigningKey key) {
        var files = new LinkedHashMap<>(parts);
        files.put(ParcelKind.KEY, key.openText().getBytes(StandardCharsets.UTF_8));
        var listed = new ArrayList<ParcelManifest.Part>();
        files.forEach((name, bytes) -> listed.add(new ParcelManifest.Part(name, bytes.length, digest(bytes))));
        var json = JSON.writeValueAsBytes(about.with(listed));
        files.put(ParcelKind.MANIFEST, json);
        files.put(ParcelKind.SIGNATURE, kind.signature().line(key, digest(json)).getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * Reads a parcel of a kind as far as it can be without knowing whom to trust: its form and its limits.
     *
     * @throws Refusal {@code parcel-none}, {@code parcel-size}, {@code parcel-entry}, {@code parcel-kind},
     *     {@code parcel-version}
     */
    static Parcel read(ParcelKind kind, String name, byte[] zip) {
        if (zip.length > LARGEST) {
            throw new Refusal(Kind.INVALID, "parcel-size", FileLimits.mega(LARGEST));
        }
        var files = unpacked(name, zip);
        var json = files.get(ParcelKind.MANIFEST);
        if (json == null || !files.containsKey(ParcelKind.SIGNATURE)) {
            throw new Refusal(Kind.INVALID, "parcel-none", name);
        }
        var manifest = manifest(name, json);
        if (!manifest.kind().equals(kind.name())) {
            throw new Refusal(Kind.INVALID, "parcel-kind", name);
        }
        for (var file : files.keySet()) {
            if (!kind.holds(file)) {
                throw new Refusal(Kind.INVALID, "parcel-entry", file);
            }
        }
        return new Parcel(kind, manifest, digest(json), files);
    }

    private static Map<String, byte[]> unpacked(String name, byte[] zip) {
        var files = new HashMap<String, byte[]>();
        var rest = UNPACKED;
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                requireKnown(entry.getName(), files);
                var bytes = in.readNBytes(rest + 1);
                rest -= bytes.length;
                if (rest < 0) {
                    throw new Refusal(Kind.INVALID, "parcel-size", FileLimits.mega(LARGEST));
                }
                files.put(entry.getName(), bytes);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(Kind.INVALID, "parcel-none", name);
        }
        return files;
    }

    /** A path, a name of no kind, or one that is there already. */
    private static void requireKnown(String file, Map<String, byte[]> files) {
        var known = false;
        for (var kind : ParcelKind.values()) {
            known |= kind.holds(file);
        }
        if (!known || files.containsKey(file)) {
            throw new Refusal(Kind.INVALID, "parcel-entry", file);
        }
    }

    private static ParcelManifest manifest(String name, byte[] json) {
        try {
            var tree = JSON.readTree(json);
            if (tree.path("format").asInt(0) != ParcelManifest.FORMAT) {
                throw new Refusal(
                        Kind.INVALID, "parcel-version", tree.path("program").asString(""));
            }
            return JSON.treeToValue(tree, ParcelManifest.class);
        } catch (JacksonException e) {
            throw new Refusal(Kind.INVALID, "parcel-none", name);
        }
    }

    /** The key that it says has signed it; whether to trust it is another question. */
    SigningKey claimed() {
        try {
            return SigningKey.trusted(text(ParcelKind.KEY));
        } catch (IOException e) {
            throw new Refusal(Kind.INVALID, "parcel-damaged", ParcelKind.KEY);
        }
    }

    /**
     * Refuses what this key has not signed, and what is not as it was then.
     *
     * @throws Refusal {@code parcel-forged}, {@code parcel-damaged}
     */
    void requireSigned(SigningKey key) {
        if (!kind.signature().holds(text(ParcelKind.SIGNATURE), key, sha256)) {
            throw new Refusal(Kind.INVALID, "parcel-forged");
        }
        var listed = new HashMap<String, String>();
        manifest.parts().forEach(part -> listed.put(part.name(), part.sha256()));
        for (var part : kind.parts()) {
            var bytes = files.get(part);
            if (bytes == null || !digest(bytes).equals(listed.get(part))) {
                throw new Refusal(Kind.INVALID, "parcel-damaged", part);
            }
        }
    }

    ParcelManifest manifest() {
        return manifest;
    }

    String sha256() {
        return sha256;
    }

    byte[] bytes(String part) {
        return Objects.requireNonNull(files.get(part)).clone();
    }

    /** A part that is JSON. */
    <T> T read(String part, TypeReference<T> type) {
        try {
            return JSON.readValue(bytes(part), type);
        } catch (JacksonException e) {
            throw new Refusal(Kind.INVALID, "parcel-damaged", part);
        }
    }

    private String text(String part) {
        return new String(files.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
    }

    private static String digest(byte[] bytes) {
        try {
            return Digests.of(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
