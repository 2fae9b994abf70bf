package org.gongkai.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongkai.screening.files.UnreadableFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Files, directories, standard input and the lines of JSONL files as texts to screen. */
final class ScreenInputs implements AutoCloseable {
    private static final Set<String> READABLE = Set.of(
            "txt", "md", "csv", "tsv", "html", "htm", "shtml", "xhtml", "xml", "json", "jsonl", "log", "text", "docx",
            "doc", "xlsx", "xls", "pptx", "ppt", "pdf", "ofd", "zip");
    private static final Set<String> PAGES = Set.of("html", "htm", "shtml", "xhtml");
    /** Bytes of a file, all of which are held in memory. */
    private static final long MOST = 64L << 20;

    /** Bytes of a page, which takes many times as much when it is taken apart. */
    private static final long MOST_OF_A_PAGE = 16L << 20;

    private static final int MEGA = 20;
    private static final JsonFactory JSON = new JsonFactory();

    private final String name;
    private final @Nullable BufferedReader lines;
    private @Nullable Item single;
    private int line;

    private ScreenInputs(String name, @Nullable BufferedReader lines, @Nullable Item single) {
        this.name = name;
        this.lines = lines;
        this.single = single;
    }

    /**
     * One text.
     *
     * @param file as the user named it
     * @param line number of the line of a JSONL file from 1, 0 for a whole file
     * @param id of such a line, null where it has none
     * @param problem why it could not be read
     * @param document its passages, null where it is plain text
     */
    record Item(
            String file,
            int line,
            @Nullable String id,
            String text,
            @Nullable String problem,
            @Nullable ScreenDocument document) {
        Item(String file, int line, @Nullable String id, String text, @Nullable String problem) {
            this(file, line, id, text, problem, null);
        }
    }

    /** Directories are walked; files named by the user are taken whatever their name. */
    static List<String> files(List<String> arguments) {
        return Inputs.files(arguments, name -> READABLE.contains(extension(name)));
    }

    static boolean isLines(String name) {
        return extension(name).equals("jsonl");
    }

    static ScreenInputs open(String name) {
        try {
            if (!name.equals("-") && !Files.isRegularFile(Path.of(name))) {
                return problem(name, "cli.no_file");
            }
            var limit = PAGES.contains(extension(name)) ? MOST_OF_A_PAGE : MOST;
            if (!name.equals("-") && Files.size(Path.of(name)) > limit) {
                return new ScreenInputs(
                        name, null, new Item(name, 0, null, "", Words.text("screen.too_large", limit >> MEGA)));
            }
            var bytes = name.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(name));
            if (ScreenDocument.is(bytes)) {
                return document(name, bytes);
            }
            var text = ScreenText.decode(bytes);
            if (isLines(name)) {
                return new ScreenInputs(name, new BufferedReader(new StringReader(text)), null);
            }
            var plain = PAGES.contains(extension(name)) ? ScreenText.ofPage(text) : text;
            return new ScreenInputs(name, null, new Item(name, 0, null, plain, null));
        } catch (IOException e) {
            return problem(name, "cli.not_readable");
        }
    }

    private static ScreenInputs document(String name, byte[] bytes) {
        try {
            var read = ScreenDocument.of(name, bytes);
            if (read.passages().size() == 1 && !read.unread().isEmpty()) { // nothing but its name
                return new ScreenInputs(
                        name, null, new Item(name, 0, null, "", read.unread().get(0)));
            }
            return new ScreenInputs(name, null, new Item(name, 0, null, read.text(), null, read));
        } catch (UnreadableFile refused) {
            return new ScreenInputs(name, null, new Item(name, 0, null, "", refused.getMessage()));
        }
    }

    private static ScreenInputs problem(String name, String key) {
        return new ScreenInputs(name, null, new Item(name, 0, null, "", Words.text(key)));
    }

    /** The next text, null behind the last one. */
    @Nullable
    Item next() {
        if (lines == null) {
            var item = single;
            single = null;
            return item;
        }
        try {
            var json = lines.readLine();
            while (json != null && json.isBlank()) {
                line++;
                json = lines.readLine();
            }
            line++;
            return json == null ? null : item(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Item item(String json) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            String id = null;
            String text = null;
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return new Item(name, line, null, "", Words.text("screen.bad_line"));
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var member = parser.currentName();
                var value = parser.nextToken();
                if (value == JsonToken.VALUE_STRING && "text".equals(member)) {
                    text = parser.getString();
                } else if (value.isScalarValue() && value != JsonToken.VALUE_NULL && "id".equals(member)) {
                    id = parser.getString();
                }
                parser.skipChildren();
            }
            return new Item(
                    name, line, id, text == null ? "" : text, text == null ? Words.text("screen.bad_line") : null);
        } catch (JacksonException e) {
            return new Item(name, line, null, "", Words.text("screen.bad_line"));
        }
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        // everything is in memory already
    }
}
