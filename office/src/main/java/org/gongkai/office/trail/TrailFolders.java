package org.gongkai.office.trail;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the trail keeps what lies outside the database.
 *
 * @param heads folder of {@code heads.log}; best on another machine, or one that only lets files grow
 * @param key folder of {@code signing.key}
 */
@ConfigurationProperties("gongkai.trail")
public record TrailFolders(Path heads, Path key) {
    /** Both within the data folder. */
    public static TrailFolders within(Path data) {
        return new TrailFolders(data.resolve("trail"), data.resolve("trail"));
    }
}
