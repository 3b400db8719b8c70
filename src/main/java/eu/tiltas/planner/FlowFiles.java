package eu.tiltas.planner;

import eu.tiltas.language.Language;
import eu.tiltas.markup.Fault;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    /** For each file by its path a list that gets its faults. */
    Map<String, List<Fault>> noFaults() {
        Map<String, List<Fault>> faults = new TreeMap<>();
        faults.put(treePath(), new ArrayList<>());
        words.keySet().forEach(language -> faults.put(wordsPath(language), new ArrayList<>()));
        return faults;
    }
}
