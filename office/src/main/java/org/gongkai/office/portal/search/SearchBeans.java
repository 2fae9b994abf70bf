package org.gongkai.office.portal.search;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import org.gongkai.office.Role;
import org.gongkai.office.portal.SearchRebuilds;
import org.gongkai.office.publishing.Changes;
import org.gongkai.office.publishing.PublicItems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the index lies. A command beside a running office has no index of its own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "gongkai.search", matchIfMissing = true)
class SearchBeans {
    private static final String FOLDER = "index";
    private static final String FOLDER_OF_PORTAL = "index-portal";

    @Bean
    SearchRebuilds searchRebuilds(JdbcClient jdbc, @Value("${gongkai.role:OFFICE}") Role role) {
        return new SearchRebuilds(jdbc, role);
    }

    @Bean(destroyMethod = "")
    SearchTail searchTail(
            ItemReader reader,
            MatterReader matters,
            PublicItems items,
            Changes changes,
            SearchRebuilds rebuilds,
            @Value("${gongkai.data}") Path data,
            @Value("${gongkai.role:OFFICE}") Role role)
            throws IOException {
        // one writer only on a folder: the office and its portal are two
        var folder = data.resolve(role == Role.OFFICE ? FOLDER : FOLDER_OF_PORTAL);
        var node = InetAddress.getLocalHost().getHostName() + ":" + folder;
        return new SearchTail(reader, matters, items, changes, rebuilds, folder, node);
    }

    @Bean
    SearchLoop searchLoop(SearchTail searchTail) {
        return new SearchLoop(searchTail);
    }

    @Bean
    Search search(SearchTail tail, PublicItems items, Changes changes, MatterReader matters) {
        return new Search(tail, items, changes, matters);
    }
}
