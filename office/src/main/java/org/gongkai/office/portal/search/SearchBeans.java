package org.gongkai.office.portal.search;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import org.gongkai.office.portal.SearchRebuilds;
import org.gongkai.office.publishing.Changes;
import org.gongkai.office.publishing.PublicItems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the index lies. A command beside a running office has no index of its own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SearchBeans {
    private static final String FOLDER = "index";

    @Bean
    SearchRebuilds searchRebuilds(JdbcClient jdbc) {
        return new SearchRebuilds(jdbc);
    }

    @Bean(destroyMethod = "")
    SearchTail searchTail(
            ItemReader reader,
            PublicItems items,
            Changes changes,
            SearchRebuilds rebuilds,
            @Value("${gongkai.data}") Path data)
            throws IOException {
        var folder = data.resolve(FOLDER);
        var node = InetAddress.getLocalHost().getHostName() + ":" + folder;
        return new SearchTail(reader, items, changes, rebuilds, folder, node);
    }

    @Bean
    SearchLoop searchLoop(SearchTail searchTail) {
        return new SearchLoop(searchTail);
    }

    @Bean
    Search search(SearchTail tail, PublicItems items, Changes changes) {
        return new Search(tail, items, changes);
    }
}
