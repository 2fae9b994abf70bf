package org.gongkai.office.files;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Where files lie. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class FilesRules {
    @Bean
    FileFolder fileFolder(@Value("${gongkai.data}") Path data, MasterKey master) {
        return new FileFolder(data, master);
    }
}
