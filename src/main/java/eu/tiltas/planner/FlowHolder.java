package eu.tiltas.planner;

import eu.tiltas.content.ContentFile;
import eu.tiltas.content.ContentFolder;
import eu.tiltas.content.ContentHolder;
import eu.tiltas.content.ContentTree;
import eu.tiltas.language.Language;
import eu.tiltas.link.Links;
import eu.tiltas.markup.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The import of {@code content/planner}: at its end, when everything that flows refer to has been taken over. */
@ApplicationScoped
public class FlowHolder implements ContentHolder {

    private static final String FOLDER = "planner";

    @Inject
    FlowStore store;

    @Inject
    Flows flows;

    @Inject
    Links links;

    @Override
    public void take(ContentTree tree) {
        // What a flow refers to may be new in the same import, so everything is done when all others are through.
    }

    @Override
    public void settle(ContentTree tree) {
        if (!tree.has(FOLDER)) {
            return;
        }
        Optional<ContentTree.Branch> branch = tree.branch(FOLDER);
        if (branch.isEmpty()) {
            return;
        }
        Map<String, ContentFile> trees = trees(branch.get().own(), tree);
        Map<String, String> slugs = new HashMap<>();
        trees.forEach((name, file) -> {
            tree.report().subject();
            files(name, file, branch.get(), tree)
                    .filter(files -> good(files, trees.keySet(), slugs, tree)
                            .filter(flow -> save(files, flow))
                            .isPresent())
                    .ifPresent(saved -> tree.report().changed());
        });
        branch.get().folders().stream()
                .filter(folder -> !trees.containsKey(folder.name()))
                .forEach(folder ->
                        tree.report().problem(folder.path() + FlowTreeFile.ENDING, Fault.error(0, "flow.half")));
        if (branch.get().complete()) {
            withdraw(trees.keySet(), tree);
        }
    }

    private static Map<String, ContentFile> trees(ContentFolder own, ContentTree tree) {
        Map<String, ContentFile> trees = new TreeMap<>();
        for (ContentFile file : own.files()) {
            String name = file.name().replaceFirst("\\.yaml$", "");
            if (FlowTreeFile.isKey(name) && !name.equals(file.name())) {
                trees.put(name, file);
            } else {
                tree.report().problem(file.path(), Fault.warning(0, "file.stray"));
            }
        }
        return trees;
    }

    /** The files of a flow; empty if one of them is missing or is no text. */
    private static Optional<FlowFiles> files(
            String name, ContentFile file, ContentTree.Branch branch, ContentTree tree) {
        Optional<ContentFolder> folder =
                branch.folders().stream().filter(one -> one.name().equals(name)).findFirst();
        Map<Language, String> words = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String ofLanguage = language.code() + FlowTreeFile.ENDING;
            Optional<ContentFile> found = folder.flatMap(one -> one.file(ofLanguage));
            if (found.isEmpty()) {
                tree.report().problem(FOLDER + "/" + name + "/" + ofLanguage, Fault.error(0, "flow.language"));
            }
            found.flatMap(one -> text(one, tree)).ifPresent(text -> words.put(language, text));
        }
        folder.stream()
                .flatMap(one -> one.files().stream())
                .filter(one ->
                        Language.of(one.name().replaceFirst("\\.yaml$", "")).isEmpty())
                .forEach(one -> tree.report().problem(one.path(), Fault.warning(0, "file.stray")));
        return text(file, tree)
                .filter(text -> words.size() == Language.values().length)
                .map(text -> new FlowFiles(name, text, words));
    }

    private static Optional<String> text(ContentFile file, ContentTree tree) {
        Optional<String> text = file.text();
        if (text.isEmpty()) {
            tree.report().problem(file.path(), Fault.error(0, "file.encoding"));
        }
        return text;
    }

    private boolean save(FlowFiles files, Flow flow) {
        return store.save(
                files,
                Stream.concat(flows.find(flow.key()).stream(), Stream.of(flow)).toList());
    }

    /** The flow, unless there are errors, which are told. */
    private Optional<Flow> good(FlowFiles files, Set<String> flows, Map<String, String> slugs, ContentTree tree) {
        Map<String, List<Fault>> faults = files.noFaults();
        Optional<Flow> flow = Flow.read(files, faults);
        flow.ifPresent(read -> {
            checkReferences(read, flows, faults.get(files.treePath()));
            checkSlugs(read, slugs, files, faults);
        });
        faults.forEach((path, ofFile) -> ofFile.forEach(fault -> tree.report().problem(FOLDER + "/" + path, fault)));
        return flow.filter(
                read -> faults.values().stream().flatMap(List::stream).noneMatch(Fault::isError));
    }

    /** @param flows of the tree, which may refer to each other whichever is taken over first */
    private void checkReferences(Flow flow, Set<String> flows, List<Fault> faults) {
        Set<String> taken =
                flows.stream().map(name -> FlowStore.KIND + ":" + name).collect(Collectors.toSet());
        flow.tree().items().values().stream()
                .flatMap(FlowTree.Item::references)
                .filter(reference -> !taken.contains(reference.text()))
                .filter(reference -> links.find(reference.text(), Language.EN).isEmpty())
                .forEach(reference ->
                        faults.add(Fault.error(reference.line(), "flow.reference.broken", reference.text())));
    }

    /** No flow before it has one of its addresses. */
    private static void checkSlugs(
            Flow flow, Map<String, String> slugs, FlowFiles files, Map<String, List<Fault>> faults) {
        for (Language language : Language.values()) {
            String slug = flow.in(language).slug();
            String owner = slugs.putIfAbsent(language.code() + "/" + slug, flow.key());
            if (owner != null) {
                faults.get(files.wordsPath(language)).add(Fault.error(1, "slug.taken", slug, owner));
            }
        }
    }

    private void withdraw(Set<String> there, ContentTree tree) {
        Set<String> gone = store.live().stream()
                .map(FlowFiles::name)
                .filter(name -> !there.contains(name))
                .collect(Collectors.toSet());
        gone.forEach(name -> {
            store.withdraw(name);
            tree.report().removed();
        });
    }
}
