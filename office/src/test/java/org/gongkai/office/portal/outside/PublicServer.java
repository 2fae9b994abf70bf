package org.gongkai.office.portal.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.PublicSide;
import org.gongkai.office.Visitor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** The public's pages alone, beside the running office, on its database; started once for the whole run. */
public final class PublicServer {
    public static final String ADDRESS = "https://www.example.gov.cn";

    private static final class Holder {
        static final ConfigurableApplicationContext RUNNING = start();
    }

    private PublicServer() {}

    public static <T> T bean(Class<T> type) {
        return Holder.RUNNING.getBean(type);
    }

    public static Visitor visitor() {
        return new Visitor("http://127.0.0.1:" + PublicSide.port(Holder.RUNNING));
    }

    /** The folder of the office. */
    public static Path data() {
        return Path.of(OfficeServer.bean(Environment.class).getRequiredProperty("gongkai.data"));
    }

    private static ConfigurableApplicationContext start() {
        try {
            var running = PublicSide.start(
                    OfficeServer.owner(),
                    data(),
                    0,
                    Map.of("logging.config", "classpath:logback.xml", "gongkai.portal.address", ADDRESS));
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
