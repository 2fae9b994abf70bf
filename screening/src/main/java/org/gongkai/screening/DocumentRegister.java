package org.gongkai.screening;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 文件登记: documents that reports and items cite, and what superseded them. Maintained as data beside this class. */
public final class DocumentRegister {
    private static final DocumentRegister STANDARD = load();

    private final Map<String, Document> documents;

    private DocumentRegister(Map<String, Document> documents) {
        this.documents = documents;
    }

    /**
     * A document of the register.
     *
     * @param number 发文字号 in its official form
     * @param issued date of issue
     * @param supersededBy number of the document in its place, null while it is in force
     * @param supersededOn from which day
     */
    public record Document(
            String number,
            String title,
            LocalDate issued,
            @Nullable String supersededBy,
            @Nullable LocalDate supersededOn) {}

    /** The register that comes with this library. */
    public static DocumentRegister standard() {
        return STANDARD;
    }

    public Optional<Document> find(String number) {
        return Optional.ofNullable(documents.get(number));
    }

    public List<Document> all() {
        return List.copyOf(documents.values());
    }

    private static DocumentRegister load() {
        var documents = new LinkedHashMap<String, Document>();
        var resource = DocumentRegister.class.getResourceAsStream("documents.txt");
        if (resource == null) {
            throw new IllegalStateException("documents.txt is missing from the library");
        }
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    var fields = line.split("\\|", -1);
                    documents.put(
                            fields[0],
                            new Document(
                                    fields[0],
                                    fields[1],
                                    LocalDate.parse(fields[2]),
                                    fields[3].isEmpty() ? null : fields[3],
                                    fields[4].isEmpty() ? null : LocalDate.parse(fields[4])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DocumentRegister(documents);
    }
}
