package eu.tiltas.search;

import java.util.List;
import java.util.function.Consumer;

/** A source as another one is, to be made different in a part. */
class Delegate implements DocumentSource {

    private final DocumentSource in;

    Delegate(DocumentSource in) {
        this.in = in;
    }

    @Override
    public String kind() {
        return in.kind();
    }

    @Override
    public List<SearchDocument> documents(String subject) {
        return in.documents(subject);
    }

    @Override
    public void all(Consumer<List<SearchDocument>> subject) {
        in.all(subject);
    }
}
