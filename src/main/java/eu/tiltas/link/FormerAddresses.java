package eu.tiltas.link;

import eu.tiltas.content.ContentFile;
import eu.tiltas.content.ContentHolder;
import eu.tiltas.content.ContentSource;
import eu.tiltas.content.ContentTree;
import eu.tiltas.language.Language;
import eu.tiltas.language.Slug;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.YamlMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The file {@code addresses.yaml} of the content tree: slugs that datasets and flows had, by kind, name and language. An
 * import adds those that nobody has, and takes none away.
 */
@ApplicationScoped
class FormerAddresses implements ContentSource, ContentHolder {

    static final String FILE = "addresses.yaml";

    @Inject
    KeptSlugs slugs;

    @Override
    public String folder() {
        return FILE;
    }

    @Override
    public void write(Files files) {
        StringBuilder yaml = new StringBuilder();
        String kind = "";
        String name = "";
        String language = "";
        for (KeptSlug kept : slugs.former()) {
            boolean sameKind = kept.kind().equals(kind);
            boolean sameName = sameKind && kept.name().equals(name);
            if (!sameKind) {
                yaml.append(kept.kind()).append(":\n");
            }
            if (!sameName) {
                yaml.append("  ").append(kept.name()).append(":\n");
            }
            if (!sameName || !kept.language().equals(language)) {
                yaml.append("    ").append(kept.language()).append(":\n");
            }
            yaml.append("      - \"").append(kept.slug()).append("\"\n");
            kind = kept.kind();
            name = kept.name();
            language = kept.language();
        }
        if (!yaml.isEmpty()) {
            files.add(FILE, yaml.toString());
        }
    }

    @Override
    public void take(ContentTree tree) {
        tree.file(FILE).ifPresent(file -> {
            List<Fault> faults = new ArrayList<>();
            read(file, faults);
            faults.forEach(fault -> tree.report().problem(FILE, fault));
        });
    }

    private void read(ContentFile file, List<Fault> faults) {
        Optional<String> text = file.text();
        if (text.isEmpty()) {
            faults.add(Fault.error(0, "file.encoding"));
        }
        YamlMap kinds = YamlMap.parse(text.orElse(""), faults);
        for (String kind : kinds.fields()) {
            kinds.map(kind).ifPresent(names -> {
                for (String name : names.fields()) {
                    names.map(name).ifPresent(languages -> read(kind, name, languages, faults));
                }
            });
        }
    }

    private void read(String kind, String name, YamlMap languages, List<Fault> faults) {
        for (String code : languages.fields()) {
            Optional<Language> language = Language.of(code);
            if (language.isEmpty()) {
                faults.add(Fault.error(languages.line(code), "language.unknown", code));
                continue;
            }
            for (String slug : languages.texts(code)) {
                if (Slug.isValid(slug)) {
                    slugs.keepFormer(kind, name, language.get(), slug);
                } else {
                    faults.add(Fault.error(languages.line(code), "slug", slug));
                }
            }
        }
    }
}
