package eu.tiltas.page;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was acknowledged, and what was being done when the process ended. */
final class Ledger {

    /** The page whose Lithuanian text everybody writes. */
    static final String SHARED = "shared";

    private final Map<String, TextState> acknowledged = new TreeMap<>();
    private final Map<Integer, String> shared = new TreeMap<>();
    private final Map<String, String> files = new TreeMap<>();
    private final Map<Integer, Deed> open = new TreeMap<>();
    private int deeds;
    private int cut;

    /** Takes what a process told until it ended. */
    void take(List<String> told) {
        open.clear();
        for (String line : told) {
            String[] words = line.split(" ");
            if (words[0].equals("try")) {
                Deed deed = Deed.read(words[1]);
                open.put(deed.who(), deed);
            } else if (words[0].equals("done")) {
                done(open.remove(Deed.read(words[1]).who()), words[2]);
            }
        }
        cut += open.size();
    }

    private void done(Deed deed, String result) {
        deeds++;
        know(deed);
        acknowledged.putAll(deed.after(acknowledged));
        if (deed.kind() == Deed.Kind.UPLOAD) {
            String[] kept = result.split("=");
            files.put(kept[0], kept[1]);
        } else if (!result.equals("-")) {
            String[] kept = result.split("=");
            assertThat(shared.put(Integer.parseInt(kept[0]), kept[1]))
                    .as("a number given twice")
                    .isNull();
        }
    }

    private void know(Deed deed) {
        for (String name : deed.texts()) {
            String[] parts = name.split(":");
            acknowledged.computeIfAbsent(
                    name, n -> TextState.none(parts[0], Language.of(parts[1]).orElseThrow()));
        }
    }

    /** Holds the portal against it: all that was acknowledged is there, and what was cut off is there whole or not. */
    void compare(OnDisk portal) {
        Map<String, TextState> found = portal.states();
        open.values().forEach(deed -> settle(deed, found));
        found.keySet().removeIf(name -> !name.startsWith("p"));
        acknowledged.values().removeIf(state -> state.latest() == 0);
        assertThat(found).isEqualTo(acknowledged);
        assertThat(portal.quarrels()).isEmpty();
        assertThat(portal.files()).containsAllEntriesOf(files);
        shared.forEach((number, word) -> assertThat(portal.body(new RevisionKey(SHARED, Language.LT, number)))
                .contains(word));
        found.values().forEach(state -> assertThat(portal.body(state.newest())).contains(state.word(state.latest())));
    }

    private void settle(Deed deed, Map<String, TextState> found) {
        know(deed);
        Map<String, TextState> after = deed.after(acknowledged);
        if (after.entrySet().stream().allMatch(text -> text.getValue().equals(found.get(text.getKey())))) {
            acknowledged.putAll(after);
        }
    }

    /** How all texts stand. */
    Map<String, TextState> states() {
        return Map.copyOf(acknowledged);
    }

    /** The files that are kept, with the checksums of what was sent. */
    Map<String, String> files() {
        return Map.copyOf(files);
    }

    int deeds() {
        return deeds;
    }

    int cut() {
        return cut;
    }
}
