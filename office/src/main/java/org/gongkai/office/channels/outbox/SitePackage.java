package org.gongkai.office.channels.outbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongkai.office.publishing.Attachment;
import org.gongkai.office.publishing.ItemFiles;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * 文件包: the approved items of a platform without an interface, as a ZIP with a page each, their attachments, and an index
 * that names every file with its SHA-256. The same items make the same bytes.
 */
@Component
class SitePackage {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final FileTime FIXED = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    private static final long LARGEST = 100_000_000;

    private final ItemFiles files;

    SitePackage(ItemFiles files) {
        this.files = files;
    }

    byte[] of(List<Article> articles) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            var index = new ArrayList<Map<String, Object>>();
            for (var article : articles) {
                index.add(write(zip, article));
            }
            var all = new LinkedHashMap<String, Object>();
            all.put("format", "gongkai-channel-package/1");
            all.put("items", index);
            put(zip, "index.json", JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Map<String, Object> write(ZipOutputStream zip, Article article) throws IOException {
        var item = article.item();
        var folder = article.posting().marker() + "/";
        var page = page(article);
        put(zip, folder + "index.html", page);
        var attached = new ArrayList<Map<String, Object>>();
        for (var attachment : article.attachments()) {
            files.content(article.body(), attachment, LARGEST)
                    .ifPresent(content -> attached.add(
                            attached(zip, folder + attachment.id() + suffix(attachment), attachment, content)));
        }
        var entry = new LinkedHashMap<String, Object>();
        entry.put("posting", article.posting().marker());
        entry.put("number", item.indexNo());
        entry.put("title", article.title());
        entry.put("documentNo", item.documentNo());
        entry.put("column", item.columnCode());
        entry.put("columnName", item.columnName());
        entry.put(
                "issuer",
                item.metadata().issuer().isEmpty()
                        ? article.body().name()
                        : item.metadata().issuer());
        entry.put("formedOn", item.formedOn().toString());
        entry.put("publishedOn", item.publishedOn().toString());
        entry.put("source", article.address());
        entry.put("file", folder + "index.html");
        entry.put("sha256", DigestUtils.sha256Hex(page));
        entry.put("attachments", attached);
        return entry;
    }

    private static Map<String, Object> attached(
            ZipOutputStream zip, String path, Attachment attachment, byte[] content) {
        try {
            put(zip, path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var entry = new LinkedHashMap<String, Object>();
        entry.put("name", attachment.name());
        entry.put("file", path);
        entry.put("sha256", DigestUtils.sha256Hex(content));
        return entry;
    }

    private static String suffix(Attachment attachment) {
        var dot = attachment.name().lastIndexOf('.');
        var suffix = dot < 0 ? "" : attachment.name().substring(dot).toLowerCase(Locale.ROOT);
        return suffix.matches("\\.[a-z0-9]{1,5}") ? suffix : "";
    }

    private static byte[] page(Article article) {
        var title = HtmlUtils.htmlEscape(article.title());
        return ("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head><meta charset=\"utf-8\"><title>" + title
                        + "</title></head>\n<body>\n<h1>" + title + "</h1>\n"
                        + article.item().html() + "\n</body>\n</html>\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setLastModifiedTime(FIXED);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
