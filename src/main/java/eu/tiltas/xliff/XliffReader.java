package eu.tiltas.xliff;

import eu.tiltas.security.Reason;
import eu.tiltas.security.Refused;
import eu.tiltas.xliff.Received.Block;
import eu.tiltas.xliff.Received.Kind;
import eu.tiltas.xliff.Received.Mark;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads XLIFF 2.1 and 2.0 strictly: what the core of the standard does not allow is refused, all of it at once. No
 * document types and no entities, so nothing is fetched or blown up.
 */
public final class XliffReader {

    /** The largest file, in bytes. */
    public static final int MAX_BYTES = 20 << 20;

    private static final int MAX_UNITS = 100_000;
    private static final int DEEPEST = 50;
    private static final int MAX_REASONS = 50;
    private static final String CORE = XliffWriter.CORE;
    private static final Set<String> IN_UNIT = Set.of("notes", "originalData", "segment", "ignorable");

    private final List<Reason> reasons = new ArrayList<>();
    private int units;

    private XliffReader() {}

    /** @throws Refused with all that is wrong with it */
    public static Received read(byte[] bytes) {
        return new XliffReader().document(root(bytes));
    }

    private static Element root(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw Refused.because("desk.xliff.refused.large", MAX_BYTES >> 20);
        }
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw Refused.because("desk.xliff.refused.xml", e instanceof SAXParseException at ? at.getLineNumber() : 1);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the platform's parser can be made safe", e);
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setCoalescing(true);
        return factory;
    }

    /** What is wrong is told to the sender, not to the log. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }

    private Received document(Element root) {
        if (!isCore(root, "xliff") || !root.getAttribute("version").matches("2\\.[01]")) {
            throw Refused.because("desk.xliff.refused.standard");
        }
        List<Received.File> files = new ArrayList<>();
        for (Element child : elements(root)) {
            if (isCore(child, "file")) {
                files.add(file(child));
            } else if (CORE.equals(child.getNamespaceURI())) {
                refuse("desk.xliff.refused.element", child.getLocalName());
            }
        }
        if (files.isEmpty()) {
            refuse("desk.xliff.refused.empty");
        }
        Refused.ifAny(reasons);
        return new Received(root.getAttribute("srcLang"), root.getAttribute("trgLang"), files);
    }

    private void refuse(String key, Object... arguments) {
        if (reasons.size() < MAX_REASONS) {
            reasons.add(Reason.of(key, arguments));
        }
    }

    private Received.File file(Element file) {
        Map<String, Block> blocks = new LinkedHashMap<>();
        units(file, file.getAttribute("original"), blocks, 0);
        return new Received.File(
                file.getAttribute("original"), meta(file, "source-revision"), meta(file, "base-revision"), blocks);
    }

    private static int meta(Element file, String type) {
        var metas = file.getElementsByTagNameNS(XliffWriter.METADATA, "meta");
        for (int i = 0; i < metas.getLength(); i++) {
            Element meta = (Element) metas.item(i);
            boolean ours =
                    ((Element) meta.getParentNode()).getAttribute("category").equals(XliffWriter.CATEGORY);
            String value = meta.getTextContent().strip();
            if (ours && meta.getAttribute("type").equals(type) && value.matches("[0-9]{1,9}")) {
                return Integer.parseInt(value);
            }
        }
        return -1;
    }

    private void units(Element parent, String key, Map<String, Block> blocks, int depth) {
        for (Element child : elements(parent)) {
            if (isCore(child, "unit")) {
                String id = child.getAttribute("id");
                if (++units > MAX_UNITS) {
                    throw Refused.because("desk.xliff.refused.units", MAX_UNITS);
                }
                if (blocks.put(id, unit(child, key, id)) != null) {
                    refuse("desk.xliff.refused.twice", key, id);
                }
            } else if (isCore(child, "group") && depth < DEEPEST) {
                units(child, key, blocks, depth + 1);
            } else if (CORE.equals(child.getNamespaceURI())
                    && !Set.of("skeleton", "notes").contains(child.getLocalName())) {
                refuse("desk.xliff.refused.element", child.getLocalName());
            }
        }
    }

    private Block unit(Element unit, String key, String id) {
        List<Mark> source = new ArrayList<>();
        List<Mark> target = new ArrayList<>();
        State state = State.FINAL;
        boolean translated = false;
        for (Element child : elements(unit)) {
            if (CORE.equals(child.getNamespaceURI()) && !IN_UNIT.contains(child.getLocalName())) {
                refuse("desk.xliff.refused.element", child.getLocalName());
            } else if (isCore(child, "segment") || isCore(child, "ignorable")) {
                List<Mark> from = part(child, "source", key, id);
                List<Mark> to = part(child, "target", key, id);
                boolean segment = isCore(child, "segment");
                translated |= segment && !to.isEmpty();
                source.addAll(from);
                target.addAll(to.isEmpty() && !segment ? from : to);
                state = segment ? least(state, child, key, id) : state;
            }
        }
        if (source.isEmpty()) {
            refuse("desk.xliff.refused.source", key, id);
        }
        return new Block(List.copyOf(source), List.copyOf(target), translated, state);
    }

    private State least(State before, Element segment, String key, String id) {
        String word = segment.getAttribute("state");
        State state = word.isEmpty() ? State.INITIAL : State.of(word).orElse(null);
        if (state == null) {
            refuse("desk.xliff.refused.state", key, id, word);
            return before;
        }
        return state.compareTo(before) < 0 ? state : before;
    }

    private List<Mark> part(Element segment, String name, String key, String id) {
        List<Mark> marks = new ArrayList<>();
        for (Element child : elements(segment)) {
            if (isCore(child, name)) {
                inline(child, key, id, marks, 0);
            } else if (!isCore(child, "source") && !isCore(child, "target")) {
                refuse("desk.xliff.refused.element", child.getLocalName());
            }
        }
        return marks;
    }

    private void inline(Element parent, String key, String id, List<Mark> marks, int depth) {
        if (depth > DEEPEST) {
            throw Refused.because("desk.xliff.refused.deep", key, id);
        }
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Text text) {
                marks.add(new Mark(text.getData(), 0, Kind.WORDS));
            } else if (node instanceof Element element) {
                element(element, key, id, marks, depth);
            }
        }
    }

    private void element(Element element, String key, String id, List<Mark> marks, int depth) {
        String name = CORE.equals(element.getNamespaceURI()) ? element.getLocalName() : "";
        switch (name) {
            case "ph" -> marks.add(new Mark("", number(element, "id", key, id), Kind.ALONE));
            case "sc" -> marks.add(new Mark("", number(element, "id", key, id), Kind.OPEN));
            case "ec" -> marks.add(new Mark("", number(element, "startRef", key, id), Kind.CLOSE));
            case "pc" -> {
                int number = number(element, "id", key, id);
                marks.add(new Mark("", number, Kind.OPEN));
                inline(element, key, id, marks, depth + 1);
                marks.add(new Mark("", number, Kind.CLOSE));
            }
            case "mrk" -> inline(element, key, id, marks, depth + 1);
            case "sm", "em" -> {
                // Remarks of a tool about words: the words stand beside them.
            }
            default -> refuse("desk.xliff.refused.inline", key, id, element.getNodeName());
        }
    }

    private int number(Element code, String attribute, String key, String id) {
        String value = code.getAttribute(attribute);
        if (!value.matches("[1-9][0-9]{0,5}")) {
            refuse("desk.xliff.refused.code.unknown", key, id, value);
            return -1;
        }
        return Integer.parseInt(value);
    }

    private static boolean isCore(Element element, String name) {
        return CORE.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    private static List<Element> elements(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
