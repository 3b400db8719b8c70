package eu.tiltas.figure;

import java.util.Collection;
import java.util.List;

/** A feature whose texts quote. */
public interface Quoting {

    /** The kind under which its subjects stand in the change log. */
    String kind();

    /** All that its live texts quote. */
    List<Citation> citations();

    /** Records, as part of the caller's transaction, that subjects are different because what they quote is. */
    void follow(Collection<String> keys);
}
