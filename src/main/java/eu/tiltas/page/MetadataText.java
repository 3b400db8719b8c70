package eu.tiltas.page;

import eu.tiltas.language.Language;
import eu.tiltas.markup.Fault;
import eu.tiltas.security.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Metadata as they are written: single fields change, and all the rest of the file stays as its author left it. */
final class MetadataText {

    private MetadataText() {}

    /** The metadata of a new page. */
    static String of(PageType type, String section, Language source) {
        String yaml = with("", "type", type.word());
        yaml = section.isEmpty() ? yaml : with(yaml, "section", section);
        return with(yaml, "sourceLanguage", source.code());
    }

    /** @throws Refused if the metadata can't be read */
    static PageMetadata read(String yaml) {
        List<Fault> faults = new ArrayList<>();
        PageMetadata metadata = PageMetadata.read(yaml, faults);
        faults.stream().filter(Fault::isError).findFirst().ifPresent(fault -> {
            throw Refused.because("desk.refused.metadata", fault);
        });
        return metadata;
    }

    /**
     * The same with a field of one line set, or without it where the value is empty.
     *
     * @throws Refused if the metadata could not be read afterwards
     */
    static String with(String yaml, String field, String value) {
        Matcher line =
                Pattern.compile("(?m)^" + Pattern.quote(field) + ":.*(\\n|\\z)").matcher(yaml);
        String wanted = value.isEmpty() ? "" : field + ": " + value + "\n";
        String changed;
        if (line.find()) {
            changed = yaml.substring(0, line.start()) + wanted + yaml.substring(line.end());
        } else {
            changed = yaml.isEmpty() || yaml.endsWith("\n") ? yaml + wanted : yaml + "\n" + wanted;
        }
        read(changed);
        return changed;
    }
}
