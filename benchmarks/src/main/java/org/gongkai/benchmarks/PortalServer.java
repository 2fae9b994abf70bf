package org.gongkai.benchmarks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.gongkai.office.Gongkai;
import org.gongkai.office.Settings;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The demonstration with one page more, of fixed bytes: what the server itself can do. A process of its own. */
public final class PortalServer {
    /** Address of that page; its size follows. */
    static final String CONSTANT = "/search/constant/";

    private PortalServer() {}

    /** Answers the same bytes each time. */
    public static final class Constant {
        private final byte[] bytes;

        Constant(int size) {
            bytes = "公".repeat(size / 3).getBytes(StandardCharsets.UTF_8);
        }

        public ResponseEntity<byte[]> page() {
            return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(bytes);
        }
    }

    /**
     * Starts it.
     *
     * @param args port, data folder, and the sizes of the constant pages
     */
    public static void main(String[] args) throws Exception {
        var running = Gongkai.start(new Settings(
                true, Integer.parseInt(args[0]), Path.of(args[1]), Optional.of(Settings.DEMO_DAY), Optional.empty()));
        var mapping = running.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        for (var n = 2; n < args.length; n++) {
            var size = Integer.parseInt(args[n]);
            mapping.registerMapping(
                    RequestMappingInfo.paths(CONSTANT + size)
                            .options(mapping.getBuilderConfiguration())
                            .build(),
                    new Constant(size),
                    Constant.class.getMethod("page"));
        }
        System.out.println("ready");
    }
}
