package eu.tiltas.intake;

import eu.tiltas.security.Refused;
import org.jsoup.nodes.Element;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Makes a tree of the XHTML that Tika tells, as long as it keeps within the limits. */
final class TreeHandler extends DefaultHandler {

    private final Element root = new Element("body");
    private Element place = root;
    private int depth;
    private int characters;

    Element root() {
        return root;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (++depth > Limits.DEPTH) {
            throw Refused.because("desk.refused.intake.depth");
        }
        count(10);
        place = place.appendElement(name);
        for (int i = 0; i < attributes.getLength(); i++) {
            place.attr(attributes.getLocalName(i), attributes.getValue(i));
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        depth--;
        place = place.parent() == null ? root : place.parent();
    }

    @Override
    public void characters(char[] text, int start, int length) {
        count(length);
        place.appendText(new String(text, start, length));
    }

    @Override
    public void ignorableWhitespace(char[] text, int start, int length) {
        characters(text, start, length);
    }

    private void count(int more) {
        characters += more;
        if (characters > 4 * Limits.CHARACTERS) {
            throw Refused.because("desk.refused.intake.long");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw Refused.because("desk.refused.intake.time");
        }
    }
}
