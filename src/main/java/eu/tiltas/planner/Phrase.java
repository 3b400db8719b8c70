package eu.tiltas.planner;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import eu.tiltas.language.Language;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Words that may name answers: an ICU MessageFormat pattern whose arguments are questions. */
record Phrase(String pattern, Language language) {

    /** @throws IllegalArgumentException if the pattern does not parse */
    Phrase {
        new MessageFormat(pattern, language.locale());
    }

    /** The questions whose answers it names. */
    Set<String> arguments() {
        Set<String> arguments = new TreeSet<>();
        MessagePattern parsed = new MessagePattern(pattern);
        for (int i = 0; i < parsed.countParts(); i++) {
            MessagePattern.Part part = parsed.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NAME
                    || part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                arguments.add(parsed.getSubstring(part));
            }
        }
        return arguments;
    }

    /** The words with answers filled in. */
    String with(Map<String, Object> answers) {
        return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0
                ? pattern
                : new MessageFormat(pattern, language.locale()).format(answers);
    }
}
