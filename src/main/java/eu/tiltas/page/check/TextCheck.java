package eu.tiltas.page.check;

import java.util.List;

/** One thing that is looked at in a text. */
interface TextCheck {

    /** What is found, in the order of reading. */
    List<Finding> of(CheckedText text);
}
