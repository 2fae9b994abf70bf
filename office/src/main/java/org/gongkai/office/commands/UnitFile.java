package org.gongkai.office.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The systemd unit that comes with the program, with its names filled in. */
final class UnitFile {
    private UnitFile() {}

    static String of(Map<String, String> names) throws IOException {
        try (var template = UnitFile.class.getResourceAsStream("/service/gongkai.service")) {
            if (template == null) {
                throw new IllegalStateException("gongkai.service is missing from the program");
            }
            var text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
            for (var name : names.entrySet()) {
                text = text.replace("@" + name.getKey() + "@", name.getValue());
            }
            return text;
        }
    }
}
