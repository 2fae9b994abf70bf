package org.gongkai.office;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** A demonstration of its own with other settings than the shared one. */
public record StrictOffice(Gongkai.Running running, java.nio.file.Path folder) implements AutoCloseable {
    /** Starts it with these settings, which hold for it alone. */
    public static StrictOffice start(Map<String, String> settings) throws IOException {
        var folder = OfficeServer.folder();
        settings.forEach(System::setProperty);
        try {
            return new StrictOffice(
                    Gongkai.start(new Settings(true, 0, folder, Optional.of(Settings.DEMO_DAY), Optional.empty())),
                    folder);
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + running.context().getEnvironment().getProperty("local.server.port");
    }

    public <T> T bean(Class<T> type) {
        return running.context().getBean(type);
    }

    @Override
    public void close() {
        running.close();
        OfficeServer.delete(folder);
    }
}
