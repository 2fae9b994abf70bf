package org.gongkai.office.portal.outside;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gongkai.office.ForPublic;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.portal.PortalAddress;
import org.gongkai.office.portal.outside.PublicAddresses.Address;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * {@code robots.txt} and the site maps: one file that lists them, one for the district, one or more a body.
 *
 * @see "sitemaps.org protocol 0.9; RFC 9309"
 */
@Controller
@ForPublic
class SiteMapPages {
    private static final String SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

    private final Bodies bodies;
    private final SiteMaps maps;
    private final PortalAddress address;

    SiteMapPages(Bodies bodies, SiteMaps maps, PortalAddress address) {
        this.bodies = bodies;
        this.maps = maps;
        this.address = address;
    }

    /** Narrowed lists have no end, and the whole lists hold the same. */
    @GetMapping(value = "/robots.txt", produces = "text/plain;charset=UTF-8")
    @ResponseBody
    String robots() {
        return "User-agent: *\nDisallow: /*?\nAllow: /\n\nSitemap: " + address.of("/sitemap.xml") + "\n";
    }

    @GetMapping("/sitemap.xml")
    void index(HttpServletResponse response) throws IOException {
        write(response, "sitemapindex", xml -> {
            for (var part : maps.parts()) {
                entry(xml, "sitemap", Address.of(part));
            }
        });
    }

    @GetMapping("/sitemap-0.xml")
    void district(HttpServletResponse response) throws IOException {
        addresses(response, maps.ofDistrict());
    }

    @GetMapping("/sitemap-{code:[a-z][a-z0-9-]{1,40}}.xml")
    void first(@PathVariable String code, HttpServletResponse response) throws IOException {
        addresses(response, maps.first(bodies.withCode(code)));
    }

    @GetMapping("/sitemap-{code:[a-z][a-z0-9-]{1,40}}.{item:[0-9]{1,18}}.xml")
    void further(@PathVariable String code, @PathVariable long item, HttpServletResponse response) throws IOException {
        var more = maps.after(bodies.withCode(code), item);
        if (more.isEmpty()) {
            throw Refusal.notFound();
        }
        addresses(response, more);
    }

    private void addresses(HttpServletResponse response, List<Address> listed) throws IOException {
        write(response, "urlset", xml -> {
            for (var one : listed) {
                entry(xml, "url", one);
            }
        });
    }

    private void entry(XMLStreamWriter xml, String name, Address one) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeStartElement("loc");
        xml.writeCharacters(address.of(one.path()));
        xml.writeEndElement();
        if (one.changedOn().isPresent()) {
            xml.writeStartElement("lastmod");
            xml.writeCharacters(one.changedOn().get().toString());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    /** What stands within the root of a file. */
    private interface Content {
        void to(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static void write(HttpServletResponse response, String root, Content content) throws IOException {
        response.setContentType(MediaType.APPLICATION_XML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            var xml = XML.createXMLStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(SCHEMA);
            xml.writeCharacters("\n");
            content.to(xml);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
