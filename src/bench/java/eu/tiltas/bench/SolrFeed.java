package eu.tiltas.bench;

import eu.tiltas.language.Language;
import eu.tiltas.search.JudgedSearch;
import eu.tiltas.search.SearchDocument;
import eu.tiltas.search.SearchDocument.Passage;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Fills a running Solr with the texts of a tree, those that the portal's own search is given: a core for each language. */
public final class SolrFeed {

    private static final int BATCH = 250;
    /** As many as the machine has cores that this benchmark is meant for. */
    private static final int CONNECTIONS = 2;

    private final URI solr;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private SolrFeed(URI solr) {
        this.solr = solr;
    }

    /** Arguments: Solr's address, the tree. */
    public static void main(String[] arguments) throws Exception {
        SolrFeed feed = new SolrFeed(URI.create(arguments[0]));
        List<SearchDocument> documents = new ArrayList<>();
        JudgedSearch.content(Path.of(arguments[1])).all(documents::addAll);
        for (Language language : Language.values()) {
            feed.send(language, "<delete><query>*:*</query></delete>");
            feed.send(language, "<commit/>");
        }
        long begun = System.nanoTime();
        feed.add(documents);
        double seconds = (System.nanoTime() - begun) / 1e9;
        for (Language language : Language.values()) {
            feed.send(language, "<optimize maxSegments=\"1\"/>");
        }
        System.out.printf(
                Locale.ROOT,
                "Solr: %d texts committed in %.1f s, %.0f a second; in one segment after %.1f s%n",
                documents.size(),
                seconds,
                documents.size() / seconds,
                (System.nanoTime() - begun) / 1e9);
    }

    private void add(List<SearchDocument> documents) throws Exception {
        Map<Language, List<SearchDocument>> waiting = new EnumMap<>(Language.class);
        try (ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<?>> sent = new ArrayList<>();
            for (SearchDocument document : documents) {
                List<SearchDocument> batch = waiting.computeIfAbsent(document.language(), l -> new ArrayList<>());
                batch.add(document);
                if (batch.size() == BATCH) {
                    sent.add(connections.submit(() -> send(document.language(), message(batch))));
                    waiting.remove(document.language());
                }
            }
            waiting.forEach((language, rest) -> sent.add(connections.submit(() -> send(language, message(rest)))));
            for (Future<?> one : sent) {
                one.get();
            }
        }
        for (Language language : Language.values()) {
            send(language, "<commit/>");
        }
    }

    private static String message(List<SearchDocument> documents) throws XMLStreamException {
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        xml.writeStartElement("add");
        for (SearchDocument document : documents) {
            xml.writeStartElement("doc");
            write(xml, document);
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.close();
        return text.toString();
    }

    private static void write(XMLStreamWriter xml, SearchDocument document) throws XMLStreamException {
        field(xml, "id", document.key());
        field(xml, "url", document.url());
        field(xml, "title", document.title());
        field(xml, "summary", document.summary());
        for (String keyword : document.keywords()) {
            field(xml, "keywords", keyword);
        }
        field(xml, "body", body(document));
        field(xml, "type", document.type());
        field(xml, "section", document.section());
        if (document.date() != null) {
            field(xml, "year", String.valueOf(document.date().getYear()));
        }
    }

    /** Each heading once, before the first passage under it. */
    private static String body(SearchDocument document) {
        StringBuilder body = new StringBuilder();
        String anchor = "";
        for (Passage passage : document.passages()) {
            if (!passage.anchor().equals(anchor)) {
                body.append(passage.heading()).append(".\n");
                anchor = passage.anchor();
            }
            body.append(passage.text()).append('\n');
        }
        return body.toString();
    }

    private static void field(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeStartElement("field");
        xml.writeAttribute("name", name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private Void send(Language language, String message) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(solr.resolve("/solr/" + language.code() + "/update"))
                .header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofString(message))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return null;
    }
}
