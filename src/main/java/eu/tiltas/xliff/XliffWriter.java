package eu.tiltas.xliff;

import eu.tiltas.language.Language;
import eu.tiltas.markup.CodedText;
import eu.tiltas.markup.CodedText.Code;
import eu.tiltas.markup.CodedText.Shape;
import eu.tiltas.markup.CodedText.Words;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XLIFF 2.1: a file for each text, a unit of one segment for each block, Markdown's marks as codes whose data are
 * beside the segment. Core, with the modules Metadata (which revisions) and Translation Candidates.
 */
public final class XliffWriter {

    static final String CORE = "urn:oasis:names:tc:xliff:document:2.0";
    static final String METADATA = "urn:oasis:names:tc:xliff:metadata:2.0";
    static final String MATCHES = "urn:oasis:names:tc:xliff:matches:2.0";
    static final String VERSION = "2.1";
    static final String CATEGORY = "tiltas";
    static final String STALE = "tiltas:stale";
    static final String CONTEXT = "tiltas:context";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final XMLStreamWriter xml;

    private XliffWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** @param files at least one, all of the same two languages */
    public static void write(List<BilingualFile> files, OutputStream out) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            new XliffWriter(xml).document(files);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text can't be written as XLIFF", e);
        }
    }

    private void document(List<BilingualFile> files) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("xliff");
        xml.writeDefaultNamespace(CORE);
        xml.writeNamespace("mda", METADATA);
        xml.writeNamespace("mtc", MATCHES);
        xml.writeAttribute("version", VERSION);
        xml.writeAttribute("srcLang", tag(files.get(0).source()));
        xml.writeAttribute("trgLang", tag(files.get(0).target()));
        int number = 0;
        for (BilingualFile file : files) {
            file(file, ++number);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    static String tag(Language language) {
        return language.code();
    }

    private void file(BilingualFile file, int number) throws XMLStreamException {
        xml.writeStartElement("file");
        xml.writeAttribute("id", "f" + number);
        xml.writeAttribute("original", file.key());
        xml.writeAttribute("canResegment", "no");
        xml.writeAttribute("xml", XML, "space", "preserve");
        xml.writeStartElement("mda", "metadata", METADATA);
        xml.writeStartElement("mda", "metaGroup", METADATA);
        xml.writeAttribute("category", CATEGORY);
        meta("source-revision", file.sourceRevision());
        meta("base-revision", file.base());
        xml.writeEndElement();
        xml.writeEndElement();
        for (Unit unit : file.units()) {
            unit(unit);
        }
        xml.writeEndElement();
    }

    private void meta(String type, int value) throws XMLStreamException {
        xml.writeStartElement("mda", "meta", METADATA);
        xml.writeAttribute("type", type);
        xml.writeCharacters(Integer.toString(value));
        xml.writeEndElement();
    }

    private void unit(Unit unit) throws XMLStreamException {
        xml.writeStartElement("unit");
        xml.writeAttribute("id", unit.id());
        xml.writeAttribute("type", "tiltas:" + unit.kind());
        if (!unit.candidates().isEmpty()) {
            candidates(unit);
        }
        if (unit.stale()) {
            xml.writeStartElement("notes");
            xml.writeStartElement("note");
            xml.writeAttribute("category", "previous-source");
            xml.writeAttribute("appliesTo", "source");
            xml.writeCharacters(unit.before());
            xml.writeEndElement();
            xml.writeEndElement();
        }
        Data data = new Data();
        data.of(unit.source());
        unit.target().ifPresent(data::of);
        data.write();
        segment(unit, data);
        xml.writeEndElement();
    }

    private void segment(Unit unit, Data data) throws XMLStreamException {
        Codes codes = unit.codes();
        xml.writeStartElement("segment");
        xml.writeAttribute("id", "s1");
        xml.writeAttribute("state", unit.state().word());
        if (unit.stale()) {
            xml.writeAttribute("subState", STALE);
        }
        xml.writeStartElement("source");
        inline(unit.source(), codes::ofSource, data);
        xml.writeEndElement();
        if (unit.target().isPresent()) {
            xml.writeStartElement("target");
            inline(unit.target().get(), codes::ofTarget, data);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** Exact matches from the memory, for tools that offer them. */
    private void candidates(Unit unit) throws XMLStreamException {
        xml.writeStartElement("mtc", "matches", MATCHES);
        for (Candidate candidate : unit.candidates()) {
            xml.writeStartElement("mtc", "match", MATCHES);
            xml.writeAttribute("ref", "#s1");
            xml.writeAttribute("type", candidate.inContext() ? "icm" : "tm");
            xml.writeAttribute("similarity", "100.0");
            xml.writeAttribute("origin", candidate.origin());
            Data data = new Data();
            data.of(candidate.source());
            data.of(candidate.target());
            data.write();
            Codes codes = Codes.of(candidate.source(), Optional.of(candidate.target()));
            xml.writeStartElement("source");
            inline(candidate.source(), codes::ofSource, data);
            xml.writeEndElement();
            xml.writeStartElement("target");
            inline(candidate.target(), codes::ofTarget, data);
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void inline(CodedText text, IntUnaryOperator numbers, Data data) throws XMLStreamException {
        List<CodedText.Piece> pieces = text.pieces();
        int place = 0;
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Words words) {
                xml.writeCharacters(words.raw());
            } else if (pieces.get(i) instanceof Code code) {
                switch (code.shape()) {
                    case OPEN -> paired(code, closing(pieces, i), numbers.applyAsInt(place++), data);
                    case ALONE -> alone(code, numbers.applyAsInt(place++), data);
                    case CLOSE -> xml.writeEndElement();
                }
            }
        }
    }

    private static Code closing(List<CodedText.Piece> pieces, int from) {
        int depth = 0;
        for (int i = from; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Code code && code.shape() != Shape.ALONE) {
                depth += code.shape() == Shape.OPEN ? 1 : -1;
                if (depth == 0) {
                    return code;
                }
            }
        }
        throw new IllegalStateException("a code is not closed");
    }

    private void paired(Code code, Code closing, int number, Data data) throws XMLStreamException {
        xml.writeStartElement("pc");
        xml.writeAttribute("id", Integer.toString(number));
        xml.writeAttribute("canCopy", "no");
        xml.writeAttribute("canDelete", code.isNeeded() ? "no" : "yes");
        xml.writeAttribute("type", type(code));
        xml.writeAttribute("subType", "tiltas:" + code.kind());
        xml.writeAttribute("dispStart", code.raw());
        xml.writeAttribute("dispEnd", closing.raw());
        xml.writeAttribute("dataRefStart", data.id(code));
        xml.writeAttribute("dataRefEnd", data.id(closing));
    }

    private void alone(Code code, int number, Data data) throws XMLStreamException {
        xml.writeEmptyElement("ph");
        xml.writeAttribute("id", Integer.toString(number));
        xml.writeAttribute("canCopy", "no");
        xml.writeAttribute("canDelete", code.isNeeded() ? "no" : "yes");
        xml.writeAttribute("type", type(code));
        xml.writeAttribute("subType", "tiltas:" + code.kind());
        xml.writeAttribute("disp", code.raw().strip());
        xml.writeAttribute("dataRef", data.id(code));
    }

    private static String type(Code code) {
        return switch (code.kind()) {
            case "link" -> "link";
            case "image" -> "image";
            case "emphasis", "strong", "language", "break" -> "fmt";
            default -> "other";
        };
    }

    /** The texts of a unit's codes, each once. */
    private final class Data {

        private final Map<String, String> ids = new LinkedHashMap<>();

        void of(CodedText text) {
            text.pieces().forEach(piece -> {
                if (piece instanceof Code code) {
                    ids.putIfAbsent(code.raw(), "d" + (ids.size() + 1));
                }
            });
        }

        String id(Code code) {
            return ids.get(code.raw());
        }

        void write() throws XMLStreamException {
            if (ids.isEmpty()) {
                return;
            }
            xml.writeStartElement("originalData");
            for (Map.Entry<String, String> one : ids.entrySet()) {
                xml.writeStartElement("data");
                xml.writeAttribute("id", one.getValue());
                xml.writeCharacters(one.getKey());
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
    }
}
