package eu.tiltas.planner;

import eu.tiltas.markup.Addresses;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.YamlMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what checklists are made of. */
final class ItemReader {

    private final Map<String, Integer> stages;
    private final Map<String, FlowTree.Source> sources;
    private final ConditionReader conditions;
    private final List<Fault> faults;

    ItemReader(
            Map<String, Integer> stages,
            Map<String, FlowTree.Source> sources,
            ConditionReader conditions,
            List<Fault> faults) {
        this.stages = stages;
        this.sources = sources;
        this.conditions = conditions;
        this.faults = faults;
    }

    Map<String, FlowTree.Item> items(YamlMap map) {
        Map<String, FlowTree.Item> items = new LinkedHashMap<>();
        for (String key : map.fields()) {
            if (!FlowTreeFile.isKey(key)) {
                faults.add(Fault.error(map.line(key), "flow.key", key));
            }
            map.map(key).ifPresent(item -> items.put(key, item(key, item, map.line(key))));
        }
        return items;
    }

    private FlowTree.Item item(String key, YamlMap item, int line) {
        item.allowing("stage", "if", "unless", "open", "who", "web", "see", "source");
        String stage = item.required("stage").orElse("");
        if (!stage.isEmpty() && !stages.containsKey(stage)) {
            faults.add(Fault.error(item.line("stage"), "flow.stage", stage));
        }
        boolean open = item.text("open").filter("true"::equals).isPresent();
        List<String> from = item.texts("source");
        from.stream()
                .filter(source -> !sources.containsKey(source))
                .forEach(source -> faults.add(Fault.error(item.line("source"), "flow.source", source)));
        if (from.isEmpty() && !open) {
            faults.add(Fault.error(line, "flow.unsourced", key));
        }
        List<String> web = item.texts("web");
        web.stream()
                .filter(address -> !Addresses.isWeb(address))
                .forEach(address -> faults.add(Fault.error(item.line("web"), "address", address)));
        List<FlowTree.Reference> who = references(item, "who");
        if (open && who.isEmpty() && web.isEmpty()) {
            faults.add(Fault.error(line, "flow.nobody", key));
        }
        return new FlowTree.Item(
                key,
                stage,
                conditions.read(item),
                open,
                who.stream().findFirst(),
                web,
                references(item, "see"),
                from,
                line);
    }

    private List<FlowTree.Reference> references(YamlMap item, String field) {
        List<String> texts = item.texts(field);
        texts.stream()
                .filter(text -> !FlowTreeFile.isReference(text))
                .forEach(text -> faults.add(Fault.error(item.line(field), "flow.reference", text)));
        return texts.stream()
                .map(text -> new FlowTree.Reference(text, item.line(field)))
                .toList();
    }
}
