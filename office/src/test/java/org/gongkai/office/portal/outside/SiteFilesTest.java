package org.gongkai.office.portal.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteFilesTest {
    @ParameterizedTest
    @CsvSource({
        "/, text/html, index.html",
        "/p/street, text/html, p/street/index.html",
        "/p/street/c/other/page/2, text/html, p/street/c/other/page/2/index.html",
        "/404.html, text/html, 404.html",
        "/sitemap.xml, application/xml, sitemap.xml",
        "/p/street/directory.csv, text/csv, p/street/directory.csv",
        "/p/s1/f/01234567-89ab-cdef-0123-456789abcdef, application/pdf, p/s1/f/01234567-89ab-cdef-0123-456789abcdef.pdf",
        "/p/s1/f/01234567-89ab-cdef-0123-456789abcdef, text/html, p/s1/f/01234567-89ab-cdef-0123-456789abcdef"
    })
    void an_address_has_one_name(String address, String media, String name) {
        assertThat(SiteFiles.name(address, media)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "p/street",
                "//other.example/x",
                "/../etc/passwd",
                "/p/../../etc/passwd",
                "/p/./x",
                "/p/.gongkai/state.tsv",
                "/.gongkai/state.tsv",
                "/p/%2e%2e/x",
                "/p\\..\\x",
                "/p/a b",
                "/p/a\nb",
                "/p/a\tb",
                "/p/街道",
                "/p/x?page=2",
                "/p/x/",
                "/desk/street",
                "/sign-in",
                "/search"
            })
    void what_could_lead_out_of_the_folder_or_needs_a_server_has_none(String address) {
        assertThat(SiteText.isPage(address)).isFalse();
        assertThatThrownBy(() -> SiteFiles.name(address, "text/html")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void links_are_those_within_the_site_each_once() {
        var html = "<link href='/assets/a.css'><a href='/p/x#top'>1</a><a href='/p/x'>2</a><a href='/p/x?page=2'>3</a>"
                + "<a href='https://a.example/p/y'>4</a><a href='https://other.example/p/z'>5</a><img src='/p/x/f/1'>"
                + "<a href='javascript:alert(1)'>6</a><a href='../../etc'>7</a><a href='#main'>8</a>";
        assertThat(SiteText.links(html, "https://a.example"))
                .containsExactly("/assets/a.css", "/p/x", "/p/y", "/p/x/f/1");
    }
}
