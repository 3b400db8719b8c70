package eu.tiltas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Texts for machines that follow the portal. */
@ExtendWith(OwnContent.class)
class FeedIT {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String OPEN_SEARCH = "http://a9.com/-/spec/opensearch/1.1/";

    private static PortalProcess portal;

    @BeforeAll
    static void share(PortalProcess shared) {
        portal = shared;
    }

    private static String base() {
        return "http://localhost:" + portal.port();
    }

    /** One of each language, and in it one of each section. */
    static Stream<String> feeds() {
        return Stream.of(
                "/lt/atom.xml",
                "/lv/atom.xml",
                "/sv/atom.xml",
                "/en/atom.xml",
                "/en/international-cooperation/atom.xml",
                "/lt/readmisija/atom.xml",
                "/lv/iestades/atom.xml",
                "/sv/nyheter/atom.xml");
    }

    /** RFC 4287, sections 4.1.1 and 4.2. */
    @ParameterizedTest
    @MethodSource("feeds")
    void aFeedHasWhatAFeedMustHave(String path) throws Exception {
        Reply reply = portal.get(path);
        Element feed = xml(reply);

        assertThat(reply.header("Content-Type")).isEqualTo("application/atom+xml;charset=UTF-8");
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(only(feed, "id")).isEqualTo(base() + path);
        assertThat(only(feed, "title")).isNotBlank();
        assertThat(OffsetDateTime.parse(only(feed, "updated"))).isNotNull();
        assertThat(only(children(feed, ATOM, "author").get(0), "name")).isNotBlank();
        assertThat(link(feed, "self")).isEqualTo(base() + path);
        assertThat(portal.answers(link(feed, "alternate").substring(base().length())))
                .isTrue();
        assertThat(feed.getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang"))
                .isEqualTo(path.substring(1, 3));
    }

    /** RFC 4287, sections 4.1.2 and 4.2.6. */
    @ParameterizedTest
    @MethodSource("feeds")
    void anEntryHasWhatAnEntryMustHave(String path) throws Exception {
        List<Element> entries = children(xml(portal.get(path)), ATOM, "entry");

        assertThat(entries).isNotEmpty().hasSizeLessThanOrEqualTo(30).allSatisfy(entry -> {
            assertThat(URI.create(only(entry, "id")).isAbsolute()).isTrue();
            assertThat(only(entry, "title")).isNotBlank();
            OffsetDateTime updated = OffsetDateTime.parse(only(entry, "updated"));
            assertThat(children(entry, ATOM, "published")).hasSizeLessThan(2).allSatisfy(published -> assertThat(
                            updated)
                    .isAfterOrEqualTo(OffsetDateTime.parse(text(published))));
            assertThat(only(entry, "summary")).isNotBlank();
            assertThat(link(entry, "alternate")).startsWith(base() + path.substring(0, 4));
            assertThat(portal.answers(link(entry, "alternate").substring(base().length())))
                    .isTrue();
        });
        assertThat(entries.stream().map(entry -> only(entry, "id"))).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void aFeedIsAsNewAsItsNewestEntryAndTellsItFirst(String path) throws Exception {
        Element feed = xml(portal.get(path));
        List<OffsetDateTime> days = children(feed, ATOM, "entry").stream()
                .map(entry -> OffsetDateTime.parse(only(entry, "updated")))
                .toList();

        assertThat(OffsetDateTime.parse(only(feed, "updated"))).isEqualTo(days.get(0));
        assertThat(days).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void aDatasetStandsInTheFeedsOfItsLanguageAndSectionAndInTheIndex() {
        String address = "/sv/data/in-och-utflyttning";
        assertThat(portal.get(address).status()).isEqualTo(200);
        for (String list : List.of("/sv/atom.xml", "/sv/migration-i-siffror/atom.xml", "/sv/a-z")) {
            assertThat(portal.get(list).text()).as(list).contains(address + "\"");
        }
        assertThat(portal.get("/sv/atertagande/atom.xml").text()).doesNotContain(address);
    }

    @Test
    void anUnknownFeedIsMissing() {
        assertThat(portal.get("/en/nothing/atom.xml").status()).isEqualTo(404);
    }

    @Test
    void feedsAreNotSentAgainUnchanged() {
        Reply feed = portal.get("/en/atom.xml");

        assertThat(portal.get("/en/atom.xml", "If-None-Match: " + feed.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void theSitemapNamesEachAddressOnceUnderThePublicOne() throws Exception {
        Reply reply = portal.get("/sitemap.xml");
        List<String> addresses = locations(xml(reply));

        assertThat(reply.header("Content-Type")).startsWith("application/xml");
        assertThat(addresses)
                .hasSizeBetween(4 * 30, 50_000)
                .doesNotHaveDuplicates()
                .allSatisfy(address -> assertThat(address).startsWith(base() + "/"));
    }

    @Test
    void theVersionsOfAnAddressInTheSitemapNameEachOther() throws Exception {
        Element map = xml(portal.get("/sitemap.xml"));
        Set<String> all = new HashSet<>(locations(map));

        assertThat(children(map, SITEMAP, "url")).allSatisfy(url -> {
            List<String> versions = new ArrayList<>();
            for (Element link : children(url, XHTML, "link")) {
                assertThat(link.getAttribute("rel")).isEqualTo("alternate");
                assertThat(link.getAttribute("href")).startsWith(base() + "/" + link.getAttribute("hreflang") + "/");
                versions.add(link.getAttribute("href"));
            }
            assertThat(all).containsAll(versions);
            assertThat(versions).contains(text(children(url, SITEMAP, "loc").get(0)));
        });
    }

    @Test
    void robotsFindTheSitemapAndKeepOutOfSearches() {
        Reply reply = portal.get("/robots.txt");

        assertThat(reply.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(reply.text().lines())
                .startsWith("User-agent: *")
                .contains(
                        "Disallow: /lt/paieska?",
                        "Disallow: /lv/meklesana?",
                        "Disallow: /sv/sok?",
                        "Disallow: /en/search?",
                        "Sitemap: " + base() + "/sitemap.xml");
    }

    /** OpenSearch 1.1: a short name of 16 characters at most, a description, templates that work. */
    @ParameterizedTest
    @ValueSource(strings = {"lt", "lv", "sv", "en"})
    void aBrowsersSearchBoxFindsTheSearch(String language) throws Exception {
        Reply reply = portal.get("/" + language + "/opensearch.xml");
        Element description = xml(reply);

        assertThat(reply.header("Content-Type")).startsWith("application/opensearchdescription+xml");
        assertThat(text(children(description, OPEN_SEARCH, "ShortName").get(0)))
                .isNotBlank()
                .hasSizeLessThan(17);
        assertThat(text(children(description, OPEN_SEARCH, "Description").get(0)))
                .isNotBlank()
                .hasSizeLessThan(1025);
        assertThat(children(description, OPEN_SEARCH, "Url")).hasSize(4).allSatisfy(url -> {
            Reply answer = portal.get(url.getAttribute("template")
                    .replace("{searchTerms}", "migr")
                    .substring(base().length()));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).startsWith(url.getAttribute("type"));
        });
    }

    /** RFC 4287: the same search as its page, with what a feed and its entries must have. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/lt/paieska/atom.xml?q=readmisijos+susitarimai",
                "/lv/meklesana/atom.xml?q=atgrie%C5%A1an%C4%81s&sort=date",
                "/sv/sok/atom.xml?q=TMO",
                "/en/search/atom.xml?q=%3Cb%3E%26+return&type=guidance"
            })
    void aSearchIsAFeedToo(String path) throws Exception {
        Reply reply = portal.get(path);
        Element feed = xml(reply);

        assertThat(reply.header("Content-Type")).isEqualTo("application/atom+xml;charset=UTF-8");
        assertThat(reply.header("Cache-Control")).startsWith("private");
        assertThat(link(feed, "self")).isEqualTo(base() + path);
        assertThat(only(feed, "id")).isEqualTo(base() + path);
        assertThat(OffsetDateTime.parse(only(feed, "updated"))).isNotNull();
        assertThat(only(children(feed, ATOM, "author").get(0), "name")).isNotBlank();
        String page =
                portal.get(link(feed, "alternate").substring(base().length())).text();
        assertThat(page).contains(path.replace("&", "&amp;"));
        List<Element> entries = children(feed, ATOM, "entry");
        assertThat(entries).isNotEmpty().allSatisfy(entry -> {
            assertThat(URI.create(only(entry, "id")).isAbsolute()).isTrue();
            assertThat(OffsetDateTime.parse(only(entry, "updated"))).isNotNull();
            assertThat(only(entry, "summary")).isNotBlank();
            assertThat(portal.answers(link(entry, "alternate").substring(base().length())))
                    .isTrue();
        });
        assertThat(entries.stream().map(entry -> only(entry, "id"))).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/en/search/atom.xml", "/en/search/atom.xml?q=x&page=0", "/en/search/atom.xml?q=x&language=de"})
    void aFeedOfNoSearchIsRefused(String path) {
        assertThat(portal.get(path).status()).isEqualTo(400);
    }

    @Test
    void everyPageLeadsToItsLanguagesFeedAndSearchDescription() {
        assertThat(portal.get("/sv/").text()).contains("href=\"/sv/atom.xml\"", "href=\"/sv/opensearch.xml\"");
    }

    private static Element xml(Reply reply) throws Exception {
        assertThat(reply.status()).isEqualTo(200);
        Sanity.headers(reply);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(reply.body()))
                .getDocumentElement();
    }

    private static List<String> locations(Element map) {
        return children(map, SITEMAP, "url").stream()
                .map(url -> text(children(url, SITEMAP, "loc").get(0)))
                .toList();
    }

    private static List<Element> children(Element parent, String namespace, String name) {
        NodeList nodes = parent.getChildNodes();
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element
                    && name.equals(element.getLocalName())
                    && namespace.equals(element.getNamespaceURI())) {
                found.add(element);
            }
        }
        return found;
    }

    /** The text of a child that must stand there exactly once. */
    private static String only(Element parent, String name) {
        List<Element> found = children(parent, ATOM, name);
        assertThat(found).as(name).hasSize(1);
        return text(found.get(0));
    }

    private static String link(Element parent, String relation) {
        List<String> found = children(parent, ATOM, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href"))
                .toList();
        assertThat(found).as(relation).hasSize(1);
        return found.get(0);
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }
}
