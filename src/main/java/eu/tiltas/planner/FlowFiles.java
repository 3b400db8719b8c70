package eu.tiltas.planner;

import eu.tiltas.language.Language;
import java.util.EnumMap;
import java.util.Map;

/** The files of a flow: its tree, and its words in all languages. */
record FlowFiles(String name, String tree, Map<Language, String> words) {

    FlowFiles {
        words = Map.copyOf(new EnumMap<>(words));
    }

    /** Below the planner's folder. */
    String treePath() {
        return name + FlowTreeFile.ENDING;
    }

    String wordsPath(Language language) {
        return name + "/" + language.code() + FlowTreeFile.ENDING;
    }
}
