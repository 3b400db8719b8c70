package eu.tiltas.search.concept;

import eu.tiltas.search.concept.Concept.Kind;
import eu.tiltas.search.concept.Concept.Label;
import eu.tiltas.search.concept.Concept.Use;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All concepts of several sources, each once. Never changes.
 *
 * <p>A subject of EuroVoc that bears the name of another concept in two languages or more is that concept, and only adds
 * its words to it.
 */
public final class Concepts {

    /** One word in one language may be a coincidence (lt <i>perkėlimas</i>); in two it has not been seen. */
    private static final int SAME_NAMES = 2;

    private final Map<String, Concept> byId;

    private Concepts(Map<String, Concept> byId) {
        this.byId = Map.copyOf(byId);
    }

    /** Concepts of one id are one: the first source says what it is and how it is called, others add words. */
    public static Concepts of(List<ConceptSource> sources) {
        Map<String, Concept> own = new LinkedHashMap<>();
        List<Concept> thesaurus = new ArrayList<>();
        for (ConceptSource source : sources) {
            for (Concept concept : source.concepts()) {
                if (concept.kind() == Kind.EUROVOC) {
                    thesaurus.add(concept);
                } else {
                    own.merge(concept.id(), concept, Concepts::united);
                }
            }
        }
        return new Concepts(united(own, thesaurus));
    }

    private static Map<String, Concept> united(Map<String, Concept> own, List<Concept> thesaurus) {
        Map<String, Set<String>> named = new HashMap<>();
        own.values().forEach(concept -> names(concept)
                .forEach(name ->
                        named.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(concept.id())));
        Map<String, Concept> all = new LinkedHashMap<>(own);
        for (Concept subject : thesaurus) {
            Optional<String> twin = twin(subject, named);
            twin.ifPresentOrElse(id -> all.put(id, united(all.get(id), subject)), () -> all.put(subject.id(), subject));
        }
        return all;
    }

    private static Optional<String> twin(Concept subject, Map<String, Set<String>> named) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        names(subject)
                .forEach(name -> named.getOrDefault(name, Set.of()).forEach(id -> votes.merge(id, 1, Integer::sum)));
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() >= SAME_NAMES)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private static Concept united(Concept own, Concept subject) {
        List<Label> labels = new ArrayList<>(own.labels());
        Set<String> names = new HashSet<>(names(own));
        for (Label label : subject.labels()) {
            if (names.add(name(label))) {
                Use use = label.use() == Use.PREFERRED ? Use.ALTERNATIVE : label.use();
                labels.add(new Label(label.text(), label.language(), use, label.until()));
            }
        }
        return new Concept(own.id(), own.kind(), labels, own.broader(), own.related());
    }

    private static Collection<String> names(Concept concept) {
        return concept.labels().stream().map(Concepts::name).distinct().toList();
    }

    private static String name(Label label) {
        String language = label.language() == null ? "" : label.language().code();
        return language + ":" + label.text().toLowerCase(Locale.ROOT);
    }

    public Optional<Concept> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** In no order. */
    public Collection<Concept> all() {
        return byId.values();
    }

    /** By id, so that the same concepts give the same index. */
    List<Concept> inOrder() {
        return byId.values().stream().sorted(Comparator.comparing(Concept::id)).toList();
    }

    /**
     * The ids of all known concepts that this one is a case of, nearest first, without itself: a text on an EU
     * readmission agreement is a text on a readmission agreement.
     */
    public List<String> broader(String id) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> next = new ArrayList<>(List.of(id));
        for (int i = 0; i < next.size(); i++) {
            find(next.get(i)).ifPresent(concept -> concept.broader().stream()
                    .filter(byId::containsKey)
                    .filter(broader -> !broader.equals(id) && seen.add(broader))
                    .forEach(next::add));
        }
        return List.copyOf(seen);
    }
}
